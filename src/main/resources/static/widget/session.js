// Which conversation this browser has, and the token that opens it. Kept per channel, so that a reload, another page
// of the site and another tab come back to the same one.
import { newId } from './ids.js';
import { subject } from './identity.js';
import { Problem } from './rest.js';

export class Session {
  #rest;
  #storage;
  #config;

  constructor(rest, storage, config) {
    this.#rest = rest;
    this.#storage = storage;
    this.#config = config;
    this.current = null;
  }

  get path() {
    return `api/v1/conversations/${encodeURIComponent(this.current.id)}`;
  }

  /** The conversation that whoever is here has in this browser; null where there is none. */
  async restore() {
    return this.#restore(await this.#config.identity.token());
  }

  /** Opens the conversation of this browser or a new one. Returns the server's answer, or null when one was there. */
  async open() {
    const lock = navigator.locks?.request.bind(navigator.locks) ?? ((_, work) => work());
    return lock(`carechat.${this.#config.channel}`, async () => {
      const identity = await this.#config.identity.token();
      return this.#restore(identity) ? null : this.#create(identity);
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

  /** Nothing of it stays on this computer, what is unsent included. */
  end() {
    this.forget();
    ['opening', 'read'].forEach((key) => this.#storage.remove(key));
    this.#config.ended();
  }

  async #create(identity) {
    // The key outlives a reload: a request whose answer was lost opens the same conversation again, not a second.
    const key = this.#storage.read('opening') ?? newId();
    this.#storage.write('opening', key);
    const { channel, locale } = this.#config;
    const { body } = await this.#rest.post(
      'api/v1/conversations',
      { channel, locale, page: location.href.split(/[?#]/)[0], ...(identity ? { identity } : {}) },
      { headers: { 'Idempotency-Key': key } },
    );
    this.#storage.remove('opening');
    this.#keep({ id: body.id, token: body.token, expiresAt: body.expiresAt, person: subject(identity) });
    return body;
  }

  #keep(session) {
    this.current = session;
    this.#storage.write('session', session);
  }

  /** Somebody else is here now than was before: that conversation is not theirs, nor what was left unsent in it. */
  #restore(identity) {
    const session = this.#storage.read('session');
    const theirs = session && (session.person ?? null) === subject(identity);
    if (session?.person && !theirs) this.end();
    this.current = theirs ? session : null;
    return this.current;
  }
}
