// The logs that this page holds, one feed each, and the packet of the one that is open.
import { Feed } from '../widget/feed.js';

const SETTLE = 900;

export class Talks {
  #api;
  #store;
  #feeds = new Map();
  #asked = 0;
  #readAt = new Map();
  #timer = 0;

  constructor(api, store) {
    this.#api = api;
    this.#store = store;
  }

  /** The last number of each log, for resuming. */
  numbers() {
    return Object.fromEntries([...this.#feeds].map(([id, feed]) => [id, feed.lastSeq]));
  }

  /** Reads a conversation whole, and draws it if it is still the chosen one. An answer that was overtaken by a later one is dropped. */
  async show(id) {
    return this.#read(id, false);
  }

  /** Reads it whole once more, because what is shown of its events has changed. */
  again(id) {
    return this.#read(id, true);
  }

  async #read(id, anew) {
    const asked = ++this.#asked;
    const talk = await this.#api.conversation(id);
    if (asked < (this.#readAt.get(id) ?? 0)) return;
    this.#readAt.set(id, asked);
    const known = this.#feeds.get(id);
    const events = talk.events ?? [];
    const first = events[0]?.seq ?? 1;
    const outOfReach = known && first > known.lastSeq + 1;
    if (anew || !known || outOfReach) this.#feeds.set(id, new Feed(first - 1));
    const feed = this.#feeds.get(id);
    [...events, ...(known?.events ?? [])].forEach((event) => feed.take(event));
    if (this.#store.state.selected === id) this.#store.set({ talk, events: feed.events });
  }

  /** One event from the socket. A gap, or anything that may have changed the packet, is read again. */
  take(id, event) {
    const feed = this.#feeds.get(id);
    if (!feed) return;
    const { added } = feed.take(event);
    if (this.#store.state.selected !== id) return;
    if (added.length) this.#store.set({ events: feed.events });
    this.#reread(id);
  }

  /** A reply for what the customer said last, in whichever conversation. */
  suggest({ conversation, seq, text, citations = [] }) {
    this.#store.set({ suggested: { ...this.#store.state.suggested, [conversation]: { seq, text, citations } } });
  }

  /** It goes with the next event, whoever that is from. */
  suggested(id) {
    const line = this.#store.state.suggested[id];
    return line && line.seq >= (this.#feeds.get(id)?.lastSeq ?? 0) ? [line] : [];
  }

  forget() {
    this.#feeds.clear();
    this.#readAt.clear();
  }

  #reread(id) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.show(id).catch(() => {}), SETTLE);
  }
}
