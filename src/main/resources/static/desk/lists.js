// Queue and own conversations: kept by asking again whenever something changed, at most once a second.
import { Latest } from './latest.js';

const QUIET = 1_000;

export class Lists {
  #api;
  #store;
  #bell;
  #timer = 0;
  #asked = 0;
  #latest = new Latest();
  #known = null;

  constructor(api, store, bell) {
    this.#api = api;
    this.#store = store;
    this.#bell = bell;
  }

  refreshSoon() {
    if (this.#timer) return;
    const wait = Math.max(0, this.#asked + QUIET - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.refresh().catch(() => {});
    }, wait);
  }

  async refresh() {
    this.#asked = Date.now();
    const current = this.#latest.begin();
    const supervises = this.#store.state.me?.roles?.some((role) => role !== 'agent');
    const [queue, mine, all] = await Promise.all([
      this.#api.queue(),
      this.#api.conversations('mine'),
      supervises ? this.#api.live().catch(() => []) : [],
    ]);
    if (!current()) return;
    this.#announce(queue);
    this.#store.set({ queue, mine, all });
  }

  /** Rings for whoever was not there before, and not for those who waited when the page was opened. */
  #announce(queue) {
    const fresh = this.#known ? queue.filter((item) => !this.#known.has(item.id)) : [];
    this.#known = new Set(queue.map((item) => item.id));
    if (fresh.length) this.#bell.ring(fresh.some((item) => item.priority === 'danger'));
  }
}
