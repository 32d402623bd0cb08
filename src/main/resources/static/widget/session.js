// Which conversation this browser has, and the token that opens it. Kept per channel, so that a reload, another page
// of the site and another tab come back to the same one.
import { newId } from './ids.js';
import { Problem } from './rest.js';

export class Session {
  #rest;
  #storage;
  #config;

  constructor(rest, storage, config) {
    this.#rest = rest;
    this.#storage = storage;
    this.#config = config;
    this.current = this.#stored();
  }

  get path() {
    return `api/v1/conversations/${encodeURIComponent(this.current.id)}`;
  }

  /** Opens the conversation of this browser or a new one. Returns the server's answer, or null when one was there. */
  async open() {
    const lock = navigator.locks?.request.bind(navigator.locks) ?? ((_, work) => work());
    return lock(`carechat.${this.#config.channel}`, async () => {
      this.current = this.#stored();
      return this.current ? null : this.#create();
    });
  }

  /** A fresh token. False when the conversation can't be opened any more; throws when nobody could be asked. */
  async refresh() {
    try {
      const { body } = await this.#rest.post(`${this.path}/token`, {});
      this.#keep({ ...this.current, token: body.token, expiresAt: body.expiresAt });
      return true;
    } catch (problem) {
      if (problem instanceof Problem && problem.status < 500 && problem.status !== 429) return false;
      throw problem;
    }
  }

  forget() {
    this.current = null;
    this.#storage.remove('session');
  }

  async #create() {
    // The key outlives a reload: a request whose answer was lost opens the same conversation again, not a second.
    const key = this.#storage.read('opening') ?? newId();
    this.#storage.write('opening', key);
    const { channel, identity, locale } = this.#config;
    const { body } = await this.#rest.post(
      'api/v1/conversations',
      { channel, locale, page: location.href.split(/[?#]/)[0], ...(identity ? { identity } : {}) },
      { headers: { 'Idempotency-Key': key } },
    );
    this.#storage.remove('opening');
    this.#keep({ id: body.id, token: body.token, expiresAt: body.expiresAt, person: this.#person() });
    return body;
  }

  #keep(session) {
    this.current = session;
    this.#storage.write('session', session);
  }

  /** Somebody else signed in on this browser: their conversation is not this one. */
  #stored() {
    const session = this.#storage.read('session');
    return session && (session.person ?? null) === this.#person() ? session : null;
  }

  #person() {
    try {
      const payload = this.#config.identity.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
      return JSON.parse(atob(payload)).sub ?? null;
    } catch {
      return null;
    }
  }
}
