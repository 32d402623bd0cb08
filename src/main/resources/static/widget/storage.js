// What must survive a reload, per channel. Storage can be refused (private windows, blocked third parties): then it
// lives as long as the page, which loses nothing that was acknowledged.
export class Storage {
  #prefix;
  #memory = new Map();

  constructor(channel) {
    this.#prefix = `carechat.${channel}.`;
  }

  read(key, fallback = null) {
    try {
      const text = localStorage.getItem(this.#prefix + key);
      return text === null ? (this.#memory.get(key) ?? fallback) : JSON.parse(text);
    } catch {
      return this.#memory.get(key) ?? fallback;
    }
  }

  write(key, value) {
    this.#memory.set(key, value);
    try {
      localStorage.setItem(this.#prefix + key, JSON.stringify(value));
    } catch {
      // Kept in memory above.
    }
  }

  remove(key) {
    this.#memory.delete(key);
    try {
      localStorage.removeItem(this.#prefix + key);
    } catch {
      // Nothing was stored.
    }
  }
}
