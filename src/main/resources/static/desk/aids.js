// What a language model makes of the open conversation, where there is one: beside the packet, never instead of it.
// Each is asked for once for each last event, and again only when the customer has gone on.
import { Latest } from './latest.js';

const SETTLE = 2_000;

export class Aids {
  #api;
  #store;
  #timer = 0;
  #latest = new Latest();
  #moves = 0;

  constructor(api, store) {
    this.#api = api;
    this.#store = store;
  }

  async read(id) {
    const { aid, selected } = this.#store.state;
    if (selected !== id) return;
    if (aid?.id !== id) this.#store.set({ aid: null });
    const current = this.#latest.begin(id);
    const moves = this.#moves;
    const { summary = [], suggestions = [] } = await this.#api.aid(id);
    if (!current() || this.#store.state.selected !== id) return;
    this.#store.set({ aid: { id, summary, suggestions: moves === this.#moves ? suggestions : [] } });
  }

  /** Something happened in it: what was suggested before is for what was said before. */
  moved(id) {
    if (this.#store.state.selected !== id) return;
    this.#moves += 1;
    if (this.#store.state.aid) this.#store.set({ aid: { ...this.#store.state.aid, suggestions: [] } });
  }

  readSoon(id) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.read(id).catch(() => {}), SETTLE);
  }
}
