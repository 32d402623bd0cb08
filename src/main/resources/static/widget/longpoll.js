// The way in when a proxy or a WebView lets no WebSocket through: the same log by long polls.
import { backoff } from './backoff.js';

export class LongPoll {
  #stopped = false;
  #abort = new AbortController();
  #wake = () => {};

  /** `fetchEvents(signal)` waits at the server for news; `failed(problem)` says whether to go on. */
  constructor(fetchEvents, failed) {
    this.#run(fetchEvents, failed);
  }

  stop() {
    this.#stopped = true;
    this.#abort.abort();
    this.#wake();
  }

  async #run(fetchEvents, failed) {
    for (let failures = 0; !this.#stopped; ) {
      const began = Date.now();
      try {
        await fetchEvents(this.#abort.signal);
        failures = 0;
        // A server that doesn't wait must not be asked in a tight loop.
        if (Date.now() - began < 1_000) await this.#pause(1_500);
      } catch (problem) {
        if (this.#stopped) return;
        if (!(await failed(problem))) return;
        failures += 1;
        await this.#pause(backoff(failures));
      }
    }
  }

  #pause(milliseconds) {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, milliseconds);
    });
  }
}
