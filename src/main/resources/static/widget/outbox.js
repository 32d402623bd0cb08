// What the customer said and the server has not acknowledged yet. Kept in storage under its `clientMessageId`, and
// sent again under the same one: the server stores it once, however often it comes.
import { newId } from './ids.js';

const GIVE_UP_WAITING = 12_000;

export class Outbox {
  #storage;
  #timers = new Map();
  #changed;

  constructor(storage, changed) {
    this.#storage = storage;
    this.#changed = changed;
    this.entries = storage.read('outbox', []).map((entry) => ({ ...entry, state: 'waiting' }));
  }

  add(content) {
    const entry = { id: newId(), at: new Date().toISOString(), state: 'waiting', ...content };
    this.#store([...this.entries, entry]);
    return entry;
  }

  find(id) {
    return this.entries.find((entry) => entry.id === id);
  }

  /** On its way; when no acknowledgement comes in time the customer is told, and may tap to send it again. */
  sent(id) {
    this.#mark(id, { state: 'sending', tried: true });
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => this.failed(id), GIVE_UP_WAITING));
  }

  failed(id, detail, final = false) {
    clearTimeout(this.#timers.get(id));
    this.#mark(id, { state: 'failed', detail, final });
  }

  /** Waits for the next connection (or for the next try) without being called lost. */
  postponed(id) {
    clearTimeout(this.#timers.get(id));
    this.#mark(id, { state: 'waiting', detail: undefined, final: false });
  }

  remove(id) {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#store(this.entries.filter((entry) => entry.id !== id), [id]);
  }

  clear() {
    this.entries.forEach((entry) => clearTimeout(this.#timers.get(entry.id)));
    this.#store([], this.entries.map((entry) => entry.id));
  }

  /** An event that must be this entry although its acknowledgement was lost: hide the copy until the resend says so. */
  recognise(event) {
    const same = (entry) =>
      entry.tried && entry.seq === undefined && (event.clientMessageId ? entry.id === event.clientMessageId : alike(entry, event));
    const entry = this.entries.find(same);
    if (entry) this.#mark(entry.id, { seq: event.seq });
  }

  #mark(id, changes) {
    if (!this.find(id)) return;
    this.#store(this.entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)));
  }

  /** Another tab keeps its unsent messages in the same place: only our own are replaced. */
  #store(entries, removed = []) {
    const ours = new Set([...entries.map((entry) => entry.id), ...removed]);
    const theirs = this.#storage.read('outbox', []).filter((entry) => !ours.has(entry.id));
    this.entries = entries;
    this.#storage.write('outbox', [...theirs, ...entries]);
    this.#changed(entries);
  }
}

function alike(entry, event) {
  return Boolean(entry.text) && entry.conversation === event.conversation && entry.text.trim() === (event.text ?? '').trim();
}
