// The customer's copy of the log: numbered without gaps, so an event is new, known, or early. Early ones are held
// until what is missing has come; nothing is ever shown out of order or twice.
export class Feed {
  #held = new Map();

  /** `before`: the number before the first event that is to be had, when only the newest part of a log is read. */
  constructor(before = 0) {
    this.events = [];
    this.lastSeq = before;
  }

  /** Returns the events that became visible by this one, and whether something before it is still missing. */
  take(event) {
    if (event.seq <= this.lastSeq) return { added: [], gap: false };
    this.#held.set(event.seq, event);
    const added = [];
    while (this.#held.has(this.lastSeq + 1)) {
      const next = this.#held.get(this.lastSeq + 1);
      this.#held.delete(next.seq);
      this.lastSeq = next.seq;
      added.push(next);
    }
    if (added.length) this.events = [...this.events, ...added];
    return { added, gap: this.#held.size > 0 };
  }
}
