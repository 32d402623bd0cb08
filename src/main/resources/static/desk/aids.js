// What a language model makes of the open conversation, where there is one: beside the packet, never instead of it.
// Each is asked for once for each last event, and again only when the customer has gone on.
const SETTLE = 2_000;

export class Aids {
  #api;
  #store;
  #timer = 0;

  constructor(api, store) {
    this.#api = api;
    this.#store = store;
  }

  async read(id) {
    const { aid } = this.#store.state;
    if (aid?.id !== id) this.#store.set({ aid: null });
    const { summary = [], suggestions = [] } = await this.#api.aid(id);
    if (this.#store.state.selected === id) this.#store.set({ aid: { id, summary, suggestions } });
  }

  readSoon(id) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.read(id).catch(() => {}), SETTLE);
  }
}
