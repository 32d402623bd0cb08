// What is going on at the other end: an answer being written, somebody typing, an answer still to come.
import { awaitsAnswer } from './timeline.js';

const TYPING_LASTS = 6_000;
const PATIENCE_WITH_DOTS = 15_000;

export class Presence {
  #store;
  #typingTimer = 0;
  #dotsTimer = 0;

  constructor(store) {
    this.#store = store;
  }

  /** A part of an answer; the whole event replaces what has come so far. */
  delta(turn, text) {
    this.#drafts((drafts) => drafts.set(turn, (drafts.get(turn) ?? '') + text));
    this.#store.set({ typing: null });
  }

  /** Those parts don't count. */
  retract(turn) {
    this.#drafts((drafts) => drafts.delete(turn));
  }

  reset() {
    this.#store.set({ drafts: new Map() });
  }

  typing(from) {
    if ((from?.role ?? from) === 'customer') return;
    clearTimeout(this.#typingTimer);
    this.#store.set({ typing: typeof from === 'string' ? { role: from } : (from ?? { role: 'bot' }) });
    this.#typingTimer = setTimeout(() => this.#store.set({ typing: null }), TYPING_LASTS);
  }

  /** New events: whoever spoke is no longer typing, and what was being written is there. */
  spoken(added, events, mode) {
    const answers = added.filter((event) => event.from.role !== 'customer');
    if (answers.length) {
      this.#drafts((drafts) => answers.forEach((event) => drafts.delete(event.turn)));
      this.#store.set({ typing: null });
    }
    const awaiting = awaitsAnswer(events, mode);
    clearTimeout(this.#dotsTimer);
    this.#store.set({ awaiting });
    if (awaiting) this.#dotsTimer = setTimeout(() => this.#store.set({ awaiting: false }), PATIENCE_WITH_DOTS);
  }

  #drafts(change) {
    const drafts = new Map(this.#store.state.drafts);
    change(drafts);
    this.#store.set({ drafts });
  }
}
