// Keeps one conversation connected: WebSocket first, long polls when sockets fail again and again, and back.
//
// Close codes: 4401 a fresh token and once more; 4409 replaced by a newer window: stop and say so; 4429 slower;
// 4503 the node is going: a random moment within 5 s; 4508 too slow a reader: at once, from where it was.
// Anything else: jittered backoff. `after` is always the last number of the log, so nothing is lost or doubled.
import { Socket } from './socket.js';
import { LongPoll } from './longpoll.js';
import { backoff } from './backoff.js';

const SOCKET_FAILURES_BEFORE_POLLING = 3;
const LONG_ENOUGH_TO_COUNT = 5_000;
const SOCKET_AGAIN = 60_000;

export class Transport {
  #link;
  #socket = null;
  #poll = null;
  #timer = 0;
  #failures = 0;
  #refusals = 0;
  #stopped = true;

  /**
   * `link` is what the transport needs to know of the conversation: `url()`, `hello()`, `refresh()` (a fresh token,
   * false when there is none to be had), `fetchEvents(signal)`, and the listeners `ready(frame)`, `frame(frame)`,
   * `state(name)`: connecting, live, polling, waiting, offline, replaced, gone.
   */
  constructor(link) {
    this.#link = link;
    addEventListener('online', () => this.wake());
    addEventListener('offline', () => this.#socket?.check());
    addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.wake());
  }

  get live() {
    return Boolean(this.#socket?.live);
  }

  get polling() {
    return Boolean(this.#poll);
  }

  start() {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#connect();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#socket = null;
    this.#endPolling();
  }

  /** Something suggests that the network is back or the page awake: don't sit out the backoff. */
  wake() {
    if (this.#stopped) return;
    if (this.#socket) this.#socket.check();
    else this.#connectIn(0);
  }

  send(frame) {
    return this.live && this.#socket.send(frame);
  }

  #connect() {
    if (this.#stopped || this.#socket) return;
    if (navigator.onLine === false) {
      this.#link.state('offline');
      return;
    }
    if (!this.#poll) this.#link.state('connecting');
    this.#socket = new Socket(this.#link.url(), this.#link.hello(), {
      ready: (frame) => this.#ready(frame),
      frame: (frame) => this.#link.frame(frame),
      close: (code, lived) => this.#closed(code, lived),
    });
  }

  #ready(frame) {
    this.#refusals = 0;
    this.#endPolling();
    this.#link.state('live');
    this.#link.ready(frame);
  }

  #closed(code, lived) {
    this.#socket = null;
    if (this.#stopped) return;
    if (lived > LONG_ENOUGH_TO_COUNT) this.#failures = 0;
    if (code === 4401) this.#refused();
    else if (code === 4409) this.#halt('replaced');
    else if (code === 4503) this.#connectIn(Math.random() * 5_000);
    else if (code === 4508) this.#connectIn(Math.random() * 300);
    else if (code === 4429) this.#connectIn(5_000 + Math.random() * 5_000);
    else this.#failed();
  }

  #failed() {
    this.#failures += 1;
    if (this.#failures < SOCKET_FAILURES_BEFORE_POLLING) {
      this.#connectIn(backoff(this.#failures));
      return;
    }
    this.#startPolling();
    const tries = this.#failures - SOCKET_FAILURES_BEFORE_POLLING;
    this.#connectIn(Math.min(SOCKET_AGAIN, 10_000 * 2 ** tries) * (0.75 + Math.random() / 2));
  }

  async #refused() {
    this.#refusals += 1;
    const renewed = this.#refusals <= 2 && (await this.#renew());
    if (renewed) this.#connectIn(backoff(0));
  }

  /** A network failure while renewing is no refusal: try the whole again later. */
  async #renew() {
    try {
      if (await this.#link.refresh()) return true;
      this.#halt('gone');
    } catch {
      this.#failed();
    }
    return false;
  }

  #startPolling() {
    if (this.#poll) return;
    this.#link.state('polling');
    this.#poll = new LongPoll(
      (signal) => this.#link.fetchEvents(signal),
      (problem) => this.#pollFailed(problem),
    );
    this.#link.ready(null);
  }

  async #pollFailed(problem) {
    if (problem.status === 404 || problem.status === 410) {
      this.#halt('gone');
      return false;
    }
    if (problem.status === 401) return this.#renew();
    this.#link.state(navigator.onLine === false ? 'offline' : 'waiting');
    return true;
  }

  #endPolling() {
    this.#poll?.stop();
    this.#poll = null;
  }

  #halt(state) {
    this.stop();
    this.#link.state(state);
  }

  #connectIn(milliseconds) {
    clearTimeout(this.#timer);
    if (!this.#poll && milliseconds > 1_000) this.#link.state('waiting');
    this.#timer = setTimeout(() => this.#connect(), milliseconds);
  }
}
