// Brings the outbox to the server, oldest first: over the socket when it is live, by REST otherwise.
import { Problem } from './rest.js';

const PERMANENT = new Set(['stale-choice', 'different-content', 'invalid', 'bad-request', 'unknown-field', 'too-long', 'too-large', 'not-found', 'not-owner']);

export class Delivery {
  #outbox;
  #transport;
  #post;
  #listeners;
  #posting = false;
  #pausedUntil = 0;

  /** `post(body, entry)` sends one message by REST; `listeners`: `acknowledged(entry, seq)`, `events(events)`, `refused(entry, problem)`, `gone()`, `refresh()`. */
  constructor(outbox, transport, post, listeners) {
    this.#outbox = outbox;
    this.#transport = transport;
    this.#post = post;
    this.#listeners = listeners;
  }

  /** A new connection: whatever was on its way on the old one may or may not have arrived, so all of it goes again. */
  restart() {
    this.#outbox.entries.filter((entry) => !entry.final).forEach((entry) => this.#outbox.postponed(entry.id));
    this.run();
  }

  run() {
    if (Date.now() < this.#pausedUntil) return;
    if (this.#transport.live) this.#bySocket();
    else if (this.#transport.polling) this.#byRest();
  }

  acknowledged(id, seq) {
    const entry = this.#outbox.find(id);
    this.#outbox.remove(id);
    if (entry) this.#listeners.acknowledged(entry, seq);
  }

  /** Refused: for good when it is the message's own fault, otherwise it is kept and tried again. */
  refused(id, { code, detail, retryAfter, ...rest }) {
    const entry = this.#outbox.find(id);
    if (!entry) return;
    if (retryAfter || code === 'too-fast' || code === 'rate-limited') {
      this.#outbox.postponed(id);
      this.#later((retryAfter ?? 3) * 1000);
    } else {
      this.#outbox.failed(id, detail, PERMANENT.has(code));
    }
    this.#listeners.refused(entry, { code, detail, retryAfter, ...rest });
  }

  #bySocket() {
    for (const entry of this.#waiting()) {
      const { conversation } = entry; // Only the desk, with one socket for many, has to name it.
      if (!this.#transport.send({ type: 'say', ...(conversation ? { conversation } : {}), ...body(entry) })) return;
      this.#outbox.sent(entry.id);
    }
  }

  async #byRest() {
    if (this.#posting) return;
    this.#posting = true;
    for (let [entry] = this.#waiting(); entry && this.#transport.polling; [entry] = this.#waiting()) {
      this.#outbox.sent(entry.id);
      if (!(await this.#postOne(entry))) break;
    }
    this.#posting = false;
  }

  async #postOne(entry) {
    try {
      const answer = await this.#post(body(entry), entry);
      this.acknowledged(entry.id, answer.seq);
      this.#listeners.events(answer.events ?? [], entry);
      return true;
    } catch (problem) {
      return this.#postFailed(entry, problem);
    }
  }

  async #postFailed(entry, problem) {
    if (!(problem instanceof Problem) || problem.status >= 500) {
      this.#outbox.failed(entry.id);
    } else if (problem.status === 410 || problem.status === 404) {
      this.#outbox.failed(entry.id);
      this.#listeners.gone(entry);
    } else if (problem.status === 401) {
      this.#outbox.postponed(entry.id);
      return this.#listeners.refresh();
    } else {
      this.refused(entry.id, { ...problem.body, code: problem.code, detail: problem.message, retryAfter: problem.retryAfter });
      return !problem.retryAfter;
    }
    return false;
  }

  #waiting() {
    return this.#outbox.entries.filter((entry) => entry.state === 'waiting' && !entry.uploading);
  }

  #later(milliseconds) {
    this.#pausedUntil = Date.now() + milliseconds;
    setTimeout(() => this.run(), milliseconds + 20);
  }
}

function body({ id, text, choice, attachment, replyTo }) {
  const content = choice ? { choice } : attachment ? { attachment } : { text };
  return { clientMessageId: id, ...content, ...(replyTo ? { replyTo } : {}) };
}
