// The desk's calls. The cookie signs in; every writing call carries the token against forged requests.
import { newId } from '../widget/ids.js';
import { Rest } from '../widget/rest.js';

const BASE = 'api/v1/desk/';
const AGAIN = 120_000;

export class DeskApi {
  #csrf = null;
  #wishes = new Map();

  constructor(origin, locale) {
    this.rest = new Rest(new URL(BASE, origin), () => ({
      'Accept-Language': locale,
      ...(this.#csrf ? { 'X-CSRF-Token': this.#csrf } : {}),
    }));
  }

  get csrf() {
    return this.#csrf;
  }

  async signIn(name, password) {
    const { body } = await this.rest.post('session', { name, password });
    this.#csrf = body.csrf;
    return body.me ?? this.me();
  }

  signOut() {
    return this.rest.call('DELETE', 'session');
  }

  /** Also renews the token: after a reload the page has only the cookie. */
  async me() {
    const { body } = await this.rest.get('me');
    this.#csrf = body.csrf ?? this.#csrf;
    return body;
  }

  async presence(state, capacity) {
    const { body } = await this.rest.call('PUT', 'me/presence', { body: { state, capacity } });
    return body;
  }

  /** How one may sign in here. */
  async ways() {
    const { body } = await this.rest.get('session/ways');
    return body;
  }

  password(current, password) {
    return this.rest.call('PUT', 'me/password', { body: { current, password } });
  }

  /** In all conversations, by a number or by words. */
  search(words) {
    return this.#list(`conversations?state=any&q=${encodeURIComponent(words)}`);
  }

  skills() {
    return this.#list('skills').catch(() => []);
  }

  unblock(id) {
    return this.rest.call('DELETE', `conversations/${encodeURIComponent(id)}/block`);
  }

  upload(id, file) {
    const form = new FormData();
    form.append('file', file);
    return this.rest.upload(`conversations/${encodeURIComponent(id)}/attachments`, form, () => {});
  }

  async admin(what) {
    const { body } = await this.rest.get(`admin/${what}`);
    return body?.items ?? body;
  }

  async adminChange(method, path, body) {
    const answer = await this.rest.call(method, `admin/${path}`, body === undefined ? {} : { body });
    return answer.body;
  }

  queue() {
    return this.#list('queue');
  }

  conversations(state) {
    return this.#list(`conversations?state=${state}`);
  }

  async cases(state, query) {
    return this.#list(`cases?state=${state}&q=${encodeURIComponent(query)}`);
  }

  async case(id) {
    const { body } = await this.rest.get(`cases/${encodeURIComponent(id)}`);
    return body;
  }

  caseAct(id, action, body = {}) {
    return this.#once(`cases/${encodeURIComponent(id)}/${action}`, body);
  }

  openCase(body) {
    return this.#once('cases', body);
  }

  async report(from, to) {
    const { body } = await this.rest.get(`reports?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);
    return body;
  }

  /** All conversations that are under way; for those who supervise. */
  live() {
    return this.#list('live');
  }

  selfChecks() {
    return this.#list('self-checks');
  }

  facts(id) {
    return this.#list(`conversations/${encodeURIComponent(id)}/coverage`);
  }

  slots(id, wanted) {
    return this.#list(`conversations/${encodeURIComponent(id)}/slots?${new URLSearchParams(wanted)}`);
  }

  agents() {
    return this.#list('agents').catch(() => []);
  }

  cannedReplies() {
    return this.#list('canned-replies').catch(() => []);
  }

  async conversation(id) {
    const { body } = await this.rest.get(`conversations/${encodeURIComponent(id)}`);
    return body;
  }

  async aid(id) {
    const { body } = await this.rest.get(`conversations/${encodeURIComponent(id)}/aid`);
    return body;
  }

  act(id, action, body = {}) {
    return this.#once(`conversations/${encodeURIComponent(id)}/${action}`, body);
  }

  /** The same wish again, soon after one whose answer never came, goes under the same name: it is done once. */
  async #once(path, body) {
    const wish = JSON.stringify([path, body]);
    const last = this.#wishes.get(wish);
    const { key } = last && Date.now() - last.at < AGAIN ? last : { key: newId() };
    this.#wishes.set(wish, { key, at: Date.now() });
    const answer = await this.rest.post(path, body, { headers: { 'Idempotency-Key': key } });
    this.#wishes.delete(wish);
    return answer.body;
  }

  async #list(path) {
    const { body } = await this.rest.get(path);
    return Array.isArray(body) ? body : (body?.items ?? []);
  }
}
