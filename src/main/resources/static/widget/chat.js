// The conversation of one widget: joins session, log, outbox and transport into one state that the views draw.
import { Rest, Problem } from './rest.js';
import { Storage } from './storage.js';
import { Store } from './store.js';
import { Session } from './session.js';
import { Identity } from './identity.js';
import { Feed } from './feed.js';
import { Outbox } from './outbox.js';
import { Transport } from './transport.js';
import { Delivery } from './delivery.js';
import { Presence } from './presence.js';
import { openChoices, standing, unread } from './timeline.js';
import { Attachments } from './attachments.js';
import { Banner } from './banner.js';
import { t } from './i18n.js';

/** A conversation that can't be written to any more (410): only a new one helps. */
const GONE = /^(gone|expired|conversation-closed)$/;

export class Chat {
  #config;
  #used = new Set();
  #lastTypingSent = 0;
  #filling = false;
  #opening = null;

  constructor(config) {
    this.#config = config;
    this.storage = new Storage(config.channel);
    this.rest = new Rest(config.origin, () => this.#headers());
    this.identity = new Identity(config);
    this.session = new Session(this.rest, this.storage, { ...config, identity: this.identity, ended: () => this.outbox.clear() });
    this.store = new Store(this.#blank());
    this.outbox = new Outbox(this.storage, (entries) => this.store?.set({ outbox: entries }));
    this.store.set({ outbox: this.outbox.entries });
    this.feed = new Feed();
    this.presence = new Presence(this.store);
    this.transport = new Transport(this.#link());
    this.delivery = new Delivery(this.outbox, this.transport, (body) => this.#postMessage(body), this.#deliveryListeners());
    this.attachments = new Attachments(this);
    this.banner = new Banner(this);
  }

  get state() {
    return this.store.state;
  }

  /** The customer looks at the panel: from now on there is a conversation. */
  async show() {
    this.store.set({ open: true });
    await this.begin();
    this.markRead();
  }

  hide() {
    this.store.set({ open: false });
  }

  /** A page load of somebody who has a conversation: listen, so that the badge can tell of an answer. */
  async resume() {
    if (await this.session.restore().catch(() => null)) await this.begin();
  }

  /** The page's visitor has signed in: from now on it is their conversation. */
  async signIn(token) {
    this.identity.begin(token);
    const before = this.session.current?.id;
    const mine = await this.session.restore();
    if (before === mine?.id && mine) return;
    this.#leave();
    this.store.set({ ...this.#blank(), open: this.state.open, draft: this.state.draft });
    if (this.state.open) await this.begin();
  }

  /** The page's visitor has signed out: whoever comes next sees nothing of them. */
  signOut() {
    this.identity.end();
    this.#leave();
    this.session.end();
    this.store.set({ ...this.#blank(), outbox: [] });
  }

  begin() {
    this.banner.watch();
    this.#opening ??= this.#begin().catch((problem) => {
      this.#opening = null;
      this.store.set({ connection: 'failed', notice: problem instanceof Problem ? problem.message : t('no-connection') });
    });
    return this.#opening;
  }

  /** The old conversation can't be continued: forget it (not what is unsent) and open another. */
  async beginAgain() {
    this.#leave();
    this.session.forget();
    // Words are worth sending again; a choice or a file of the old conversation means nothing in the new one.
    this.outbox.entries.filter((entry) => entry.choice || entry.attachment).forEach((entry) => this.outbox.remove(entry.id));
    this.store.set({ ...this.#blank(), open: this.state.open, draft: this.state.draft, outbox: this.outbox.entries });
    await this.begin();
  }

  say(text) {
    const trimmed = text.trim();
    if (trimmed) this.#send({ text: trimmed });
  }

  choose(choice) {
    this.#used.add(choice.id);
    this.#send({ choice: choice.id, text: choice.label });
  }

  /** One tap from anywhere; tapping twice asks once. */
  askForPerson() {
    const words = '转人工';
    if (this.state.mode !== 'bot' && this.state.mode !== 'closed') return;
    if (!this.outbox.entries.some((entry) => entry.text === words && entry.state !== 'failed')) this.say(words);
  }

  resend(id) {
    const entry = this.outbox.find(id);
    if (!entry) return;
    if (entry.choice) this.#used.delete(entry.choice);
    if (entry.final) {
      this.outbox.remove(id);
      if (!entry.choice) this.store.set({ draft: entry.text ?? '' });
      return;
    }
    this.outbox.postponed(id);
    this.transport.wake();
    this.delivery.run();
  }

  async rate(score, comment) {
    await this.rest.post(`${this.session.path}/rating`, { score, ...(comment ? { comment } : {}) });
  }

  /** Whether an answer helped. */
  async tell(seq, helpful) {
    const before = this.state.helped;
    this.store.set({ helped: new Map(before).set(seq, helpful) });
    try {
      await this.rest.post(`${this.session.path}/feedback`, { seq, helpful });
    } catch {
      this.store.set({ helped: before });
    }
  }

  /** Everything is erased at the server: nothing of it stays here either. */
  erased() {
    this.#leave();
    this.session.forget();
    this.outbox.entries.map((entry) => entry.id).forEach((id) => this.outbox.remove(id));
    this.store.set({ ...this.#blank(), open: this.state.open, outbox: [], connection: 'gone', notice: t('erase-done') });
  }

  typing() {
    if (Date.now() - this.#lastTypingSent < 3_000) return;
    this.#lastTypingSent = Date.now();
    this.transport.send({ type: 'typing' });
  }

  markRead() {
    if (!this.state.open || document.hidden || this.state.readSeq >= this.feed.lastSeq) return;
    this.storage.write('read', this.feed.lastSeq);
    this.store.set({ readSeq: this.feed.lastSeq, unread: 0 });
    this.transport.send({ type: 'read', seq: this.feed.lastSeq });
  }

  /** Files are named by the server relative to itself. */
  address(url) {
    const address = new URL(url, this.#config.origin);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  }

  refill(text) {
    this.store.set({ draft: text });
  }

  #leave() {
    this.transport.stop();
    this.presence.reset();
    this.feed = new Feed();
    this.#used.clear();
    this.#opening = null;
  }

  // --- the conversation -------------------------------------------------------------------------------------------

  async #begin() {
    this.store.set({ connection: 'connecting', notice: null });
    const opened = await this.session.open();
    if (opened) {
      this.storage.write('read', 0);
      this.store.set({ readSeq: 0, mode: opened.mode ?? 'bot' });
      this.#accept(opened.events ?? []);
    }
    this.transport.start();
  }

  #send(content) {
    this.#lastTypingSent = 0;
    this.outbox.add(content);
    this.store.set({ notice: null, staleChoices: null, choices: openChoices(this.feed.events, this.#used) });
    this.delivery.run();
  }

  #accept(events) {
    const added = events.flatMap((event) => {
      if (event.from.role === 'customer') this.outbox.recognise(event);
      const taken = this.feed.take(event);
      if (taken.gap) this.#fill();
      return taken.added;
    });
    if (!added.length) return;
    this.store.set({
      events: this.feed.events,
      ...standing(added, { mode: this.state.mode, queue: this.state.queue, agent: this.state.agent }),
      choices: openChoices(this.feed.events, this.#used),
      staleChoices: added.some((event) => event.choices?.length) ? null : this.state.staleChoices,
      unread: unread(this.feed.events, this.state.readSeq),
    });
    this.presence.spoken(added, this.feed.events, this.state.mode);
    this.markRead();
  }

  /** A number is missing before what came: fetch it, show nothing out of order. */
  async #fill() {
    if (this.#filling || !this.session.current) return;
    this.#filling = true;
    try {
      this.#accept(await this.#fetchAfter(''));
    } catch {
      // The next connection brings everything after the last number anyway.
    } finally {
      this.#filling = false;
    }
  }

  async #fetchAfter(extra, signal) {
    const path = `${this.session.path}/events?after=${this.feed.lastSeq}&limit=200${extra}`;
    const { body } = await this.rest.get(path, { signal });
    return body.events ?? [];
  }

  async #poll(signal) {
    this.#accept(await this.#fetchAfter('&wait=PT20S', signal));
    if (this.state.connection === 'polling') this.delivery.run();
    else this.#backAfterSilence();
    if (this.state.mode !== 'queued') return;
    const { body } = await this.rest.get(this.session.path, { signal });
    this.store.set({ queue: body.queue ?? null });
  }

  #backAfterSilence() {
    this.store.set({ connection: 'polling' });
    this.delivery.restart();
  }

  #postMessage(body) {
    return this.rest.post(`${this.session.path}/messages?wait=PT5S`, body).then((answer) => answer.body);
  }

  // --- what the transport tells -----------------------------------------------------------------------------------

  #link() {
    return {
      url: () => new URL('ws/v1/chat', this.#config.origin).href.replace(/^http/, 'ws'),
      hello: () => ({
        type: 'hello',
        conversation: this.session.current.id,
        token: this.session.current.token,
        after: this.feed.lastSeq,
      }),
      refresh: () => this.session.refresh(),
      fetchEvents: (signal) => this.#poll(signal),
      ready: (frame) => this.#ready(frame),
      frame: (frame) => this.#frame(frame),
      state: (connection) => this.store.set({ connection }),
    };
  }

  #ready(frame) {
    this.presence.reset();
    if (frame?.mode) this.store.set({ mode: frame.mode });
    this.delivery.restart();
    this.markRead();
  }

  #frame(frame) {
    switch (frame.type) {
      case 'event': return this.#accept([frame.event]);
      case 'ack': return this.delivery.acknowledged(frame.clientMessageId, frame.seq);
      case 'delta': return this.presence.delta(frame.turn, frame.text);
      case 'retract': return this.presence.retract(frame.turn);
      case 'queue': return this.store.set({ queue: { position: frame.position, estimate: frame.estimate } });
      case 'typing': return this.presence.typing(frame.from);
      case 'read': return this.#read(frame);
      case 'error': return this.#error(frame);
      default: return undefined; // A newer server may say more than this page knows.
    }
  }

  #error(frame) {
    if (frame.clientMessageId) this.delivery.refused(frame.clientMessageId, frame);
    else if (GONE.test(frame.code)) this.#gone();
    else this.store.set({ notice: frame.detail ?? null });
  }

  /** Of people only: what a machine has read tells nothing. */
  #read({ by, seq }) {
    if ((by?.role ?? by) === 'agent') this.store.set({ readTo: Math.max(seq, this.state.readTo) });
  }

  #gone() {
    this.transport.stop();
    this.store.set({ connection: 'gone' });
  }

  #deliveryListeners() {
    return {
      acknowledged: () => {},
      events: (events) => this.#accept(events),
      gone: () => this.#gone(),
      refresh: () => this.session.refresh().catch(() => false),
      refused: (entry, problem) => this.#refused(entry, problem),
    };
  }

  #refused(entry, problem) {
    if (GONE.test(problem.code ?? '')) return this.#gone();
    if (problem.code !== 'stale-choice') return undefined;
    this.#used.delete(entry.choice);
    this.outbox.remove(entry.id);
    return this.store.set({ staleChoices: problem.choices ?? [], notice: t('stale-choice') });
  }

  #headers() {
    const token = this.session?.current?.token;
    return { 'Accept-Language': this.#config.locale, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  }

  #blank() {
    return {
      open: false, connection: 'idle', events: [], drafts: new Map(), typing: null, awaiting: false,
      mode: 'bot', queue: null, agent: null, readTo: 0, outbox: [], choices: [], staleChoices: null, notice: null,
      readSeq: this.storage.read('read', 0), unread: 0, draft: '', rated: null,
      attachments: true, helped: new Map(), erasing: null, uploading: null, large: this.storage.read('large', false),
    };
  }
}
