// Of readings of the same thing an older answer never replaces a newer one: it would show what is no longer so. Nor does
// it count once something else was asked for. What is merely asked for again lets the answer on its way count: where
// answers take longer than the time between two questions, nothing would ever be shown otherwise.
export class Latest {
  #asked = 0;
  #shown = 0;
  #wanted = null;

  /** Begins a reading of that; the answer says, once it is there, whether it may be shown. */
  begin(wanted = '') {
    const mine = ++this.#asked;
    this.#wanted = wanted;
    return () => {
      if (wanted !== this.#wanted || mine < this.#shown) return false;
      this.#shown = mine;
      return true;
    };
  }
}
