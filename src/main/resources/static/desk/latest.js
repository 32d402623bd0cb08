// Of readings of the same thing only the last one asked for counts: an older answer that comes late would show what is
// no longer so.
export class Latest {
  #newest = 0;

  /** Begins a reading; the answer says whether no other has begun since. */
  begin() {
    const mine = ++this.#newest;
    return () => mine === this.#newest;
  }
}
