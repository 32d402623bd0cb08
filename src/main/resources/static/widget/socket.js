// One WebSocket from hello to close. It knows frames and the heartbeat, and nothing of reconnecting.
import { milliseconds } from './backoff.js';

const HANDSHAKE = 10_000;
const ANSWER_TO_PING = 5_000;

export class Socket {
  #ws;
  #handlers;
  #heartbeat = 30_000;
  #timers = { handshake: 0, beat: 0, answer: 0 };
  #over = false;

  /** `handlers`: `ready(frame)`, `frame(frame)`, `close(code, lived)`; `hello` is the first frame. */
  constructor(url, hello, handlers) {
    this.#handlers = handlers;
    this.#ws = new WebSocket(url, 'carechat.v1');
    this.#timers.handshake = setTimeout(() => this.#end(1006), HANDSHAKE);
    this.#ws.onopen = () => this.send(hello);
    this.#ws.onmessage = (message) => this.#receive(message.data);
    this.#ws.onclose = (closed) => this.#end(closed.code);
  }

  get live() {
    return !this.#over && this.readyAt !== undefined && this.#ws.readyState === WebSocket.OPEN;
  }

  send(frame) {
    if (this.#ws.readyState !== WebSocket.OPEN) return false;
    this.#ws.send(JSON.stringify(frame));
    return true;
  }

  /** After sleep a socket may look open and be dead: ask, and give it up when nothing comes. */
  check() {
    if (this.#over || this.#timers.answer) return;
    this.send({ type: 'ping' });
    this.#timers.answer = setTimeout(() => this.#end(1006), ANSWER_TO_PING);
  }

  close() {
    this.#over = true;
    this.#clear();
    this.#ws.close(1000);
  }

  #receive(data) {
    let frame;
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    clearTimeout(this.#timers.answer);
    this.#timers.answer = 0;
    this.#beat();
    if (frame.type === 'ready') this.#ready(frame);
    else if (frame.type !== 'pong') this.#handlers.frame(frame);
  }

  #ready(frame) {
    clearTimeout(this.#timers.handshake);
    this.#heartbeat = milliseconds(frame.heartbeat, 30_000);
    this.readyAt = Date.now();
    this.#beat();
    this.#handlers.ready(frame);
  }

  #beat() {
    clearTimeout(this.#timers.beat);
    this.#timers.beat = setTimeout(() => this.check(), this.#heartbeat * 0.8);
  }

  #end(code) {
    if (this.#over) return;
    this.#over = true;
    this.#clear();
    this.#ws.onclose = null;
    this.#ws.close();
    this.#handlers.close(code, this.readyAt === undefined ? 0 : Date.now() - this.readyAt);
  }

  #clear() {
    Object.values(this.#timers).forEach(clearTimeout);
  }
}
