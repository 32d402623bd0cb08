// The state of one agent's desk: who is signed in, the lists, the open conversation, and what happens to them.
import { Store } from '../widget/store.js';
import { Storage } from '../widget/storage.js';
import { Outbox } from '../widget/outbox.js';
import { Transport } from '../widget/transport.js';
import { Delivery } from '../widget/delivery.js';
import { Problem } from '../widget/rest.js';
import { DeskApi } from './api.js';
import { Bell } from './bell.js';
import { Aids } from './aids.js';
import { Lists } from './lists.js';
import { Talks } from './talks.js';
import { CaseDesk, lastDays } from './case-desk.js';
import { ToolDesk } from './tool-desk.js';
import { t } from './i18n.js';

export class Desk {
  #origin;
  #lastTyping = 0;
  #own = new Storage('desk');

  constructor(origin, locale) {
    this.#origin = origin;
    this.api = new DeskApi(origin, locale);
    this.bell = new Bell();
    this.store = new Store({
      phase: 'loading', me: null, connection: 'idle', queue: [], mine: [], all: [], selected: null, talk: null, aid: null, events: [],
      unread: {}, late: {}, drafts: {}, tab: 'reply', notice: null, dialog: null, outbox: [], canned: [], agents: [], now: Date.now(), typing: null, packet: false,
      ways: null, admin: null, found: null, query: '', skills: [], suggested: {}, due: [], readTo: {},
    });
    this.store.set({ view: 'talks', cases: [], caseState: 'open', caseQuery: '', caseOpen: null, report: null, span: lastDays(7) });
    this.work = new CaseDesk(this);
    this.tools = new ToolDesk(this);
    this.lists = new Lists(this.api, this.store, this.bell);
    this.talks = new Talks(this.api, this.store);
    this.aids = new Aids(this.api, this.store);
    this.outbox = new Outbox(this.#own, (outbox) => this.store?.set({ outbox }));
    this.transport = new Transport(this.#link());
    this.delivery = new Delivery(this.outbox, this.transport, (body, entry) => this.#post(body, entry), this.#deliveryListeners());
    this.store.set({ outbox: this.outbox.entries });
    setInterval(() => this.state.phase === 'ready' && this.store.set({ now: Date.now() }), 1_000);
    setInterval(() => this.#watchUnowned(), 5_000);
    setInterval(() => this.work.recount(), 10_000);
  }

  get state() {
    return this.store.state;
  }

  get owns() {
    const { talk, me } = this.state;
    return talk?.mode === 'human' && (talk.owner?.id ?? talk.owner) === me?.id;
  }

  async open() {
    try {
      await this.#enter(await this.api.me());
    } catch {
      this.store.set({ phase: 'signed-out' });
      this.#askWays();
    }
  }

  async signIn(name, password) {
    this.store.set({ notice: null });
    try {
      await this.#enter(await this.api.signIn(name, password));
    } catch (problem) {
      const refused = problem.status === 401 || problem.status === 400;
      this.store.set({ notice: refused ? t('sign-in-failed') : (problem instanceof Problem ? problem.message : t('failed')) });
    }
  }

  async #askWays() {
    const refused = new URLSearchParams(location.search).get('refused');
    const ways = await this.api.ways().catch(() => null);
    this.store.set({ ways, ...(refused && !this.state.notice ? { notice: t(refused, {}, t('failed')) } : {}) });
  }

  async signOut() {
    await this.api.signOut().catch(() => {});
    this.#signedOut();
  }

  /** How many conversations this agent takes at a time; this browser remembers it from day to day. */
  capacity(most) {
    const capacity = Math.min(50, Math.max(1, Math.round(most) || 1));
    this.#own.write(`capacity.${this.state.me.id}`, capacity);
    return this.presence(this.state.me.presence?.state ?? 'away');
  }

  async presence(state) {
    await this.attempt(async () => {
      const presence = await this.api.presence(state, this.#own.read(`capacity.${this.state.me.id}`, this.state.me.presence?.capacity ?? 3));
      this.store.set({ me: { ...this.state.me, presence: { ...this.state.me.presence, state, ...presence } } });
    });
  }

  select(id) {
    if (!id) return undefined;
    if (this.state.view !== 'talks') this.store.set({ view: 'talks' });
    const unread = { ...this.state.unread };
    delete unread[id];
    this.store.set({ selected: id, unread, tab: 'reply', packet: false, typing: null });
    this.aids.read(id).catch(() => {});
    return this.attempt(() => this.talks.show(id));
  }

  /** j and k: through both lists as they are drawn. */
  step(by) {
    const order = [...this.state.queue, ...this.state.mine].map((item) => item.id);
    const at = order.indexOf(this.state.selected);
    return this.select(order[at < 0 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))]);
  }

  /** Two may try at once; the store decides, and the other one gets a friendly line. */
  async accept(action = 'accept') {
    const id = this.state.selected;
    if (!id || this.owns) return;
    try {
      await this.api.act(id, action);
      await Promise.all([this.talks.show(id), this.lists.refresh()]);
    } catch (problem) {
      const lost = problem.status === 409 && !problem.body.detail;
      this.store.set({ notice: lost ? t('lost') : (problem instanceof Problem ? problem.message : t('failed')) });
      await this.talks.show(id).catch(() => {});
      this.lists.refreshSoon();
    }
  }

  async act(action, body) {
    const id = this.state.selected;
    this.store.set({ dialog: null });
    await this.attempt(async () => {
      await this.api.act(id, action, body);
      await this.talks.show(id);
      this.lists.refreshSoon();
    });
  }

  say(text) {
    const id = this.state.selected;
    this.#lastTyping = 0;
    this.outbox.add({ conversation: id, text: text.trim() });
    this.draft('');
    this.delivery.run();
  }

  /** Uploaded first, then said like anything else: under one name, however often it is tried. */
  async sendFile(file) {
    const id = this.state.selected;
    await this.attempt(async () => {
      const { id: attachment } = await this.api.upload(id, file);
      this.outbox.add({ conversation: id, attachment });
      this.delivery.run();
    });
  }

  async reveal(reason) {
    const id = this.state.selected;
    this.store.set({ dialog: null });
    await this.attempt(async () => {
      await this.api.act(id, 'reveal', { reason });
      await this.talks.again(id);
    });
  }

  async unblock() {
    const id = this.state.selected;
    await this.attempt(async () => {
      await this.api.unblock(id);
      await this.talks.show(id);
    });
  }

  async password(current, password) {
    await this.attempt(async () => {
      await this.api.password(current, password);
      this.store.set({ dialog: null, notice: t('password-changed') });
    });
  }

  async find(words) {
    this.store.set({ query: words });
    if (!words.trim()) return this.store.set({ found: null });
    return this.attempt(async () => {
      const found = await this.api.search(words.trim());
      if (this.state.query === words) this.store.set({ found });
    });
  }

  async addNote(text) {
    const { draftKey, state: { selected } } = this;
    await this.attempt(async () => {
      await this.api.act(selected, 'notes', { text: text.trim() });
      if (this.state.drafts[draftKey] === text) this.draft('', draftKey);
      await this.talks.show(selected);
    });
  }

  resend(id) {
    this.outbox.postponed(id);
    this.delivery.run();
  }

  /** What could be said next, the freshest first: for what the customer said last, then what fits the whole. */
  get suggestions() {
    const { talk, aid } = this.state;
    const fresh = talk ? this.talks.suggested(talk.id) : [];
    const written = aid?.id === talk?.id ? aid.suggestions.map((text) => ({ text })) : [];
    const all = new Map([...fresh, ...(talk?.suggestions ?? []), ...written].reverse().map((line) => [line.text, line]));
    return this.owns ? [...all.values()].reverse().slice(0, 5) : [];
  }

  draft(text, key = this.draftKey) {
    this.store.set({ drafts: { ...this.state.drafts, [key]: text } });
  }

  get draftKey() {
    return `${this.state.selected}/${this.state.tab}`;
  }

  typing() {
    if (!this.owns || Date.now() - this.#lastTyping < 3_000) return;
    this.#lastTyping = Date.now();
    this.transport.send({ type: 'typing', conversation: this.state.selected });
  }

  async attempt(work) {
    try {
      await work();
    } catch (problem) {
      if (problem.status === 401) this.#signedOut();
      else this.store.set({ notice: problem instanceof Problem ? problem.message : t('failed') });
    }
  }

  // --- signing in and out -----------------------------------------------------------------------------------------

  async #enter(me) {
    this.store.set({ phase: 'ready', me, notice: null });
    this.transport.start();
    await this.attempt(() => this.lists.refresh());
    const [canned, agents, skills] = await Promise.all([this.api.cannedReplies(), this.api.agents(), this.api.skills()]);
    this.store.set({ canned, agents, skills });
  }

  #signedOut() {
    this.transport.stop();
    this.talks.forget();
    this.store.set({ phase: 'signed-out', me: null, selected: null, talk: null, events: [], suggested: {}, due: [], queue: [], mine: [], all: [], dialog: null, admin: null, found: null, query: '', view: 'talks', cases: [], caseOpen: null, report: null });
    this.bell.title(0, 0);
    this.#askWays();
  }

  // --- what the socket tells --------------------------------------------------------------------------------------

  #link() {
    return {
      url: () => new URL('ws/v1/desk', this.#origin).href.replace(/^http/, 'ws'),
      hello: () => ({ type: 'hello', csrf: this.api.csrf, after: this.talks.numbers() }),
      refresh: () => this.#stillSignedIn(),
      fetchEvents: (signal) => this.#poll(signal),
      ready: () => this.#ready(),
      frame: (frame) => this.#frame(frame),
      state: (connection) => (connection === 'gone' ? this.#signedOut() : this.store.set({ connection })),
    };
  }

  async #stillSignedIn() {
    try {
      await this.api.me();
      return true;
    } catch (problem) {
      if (problem instanceof Problem && problem.status < 500) return false;
      throw problem;
    }
  }

  #ready() {
    this.delivery.restart();
    this.lists.refreshSoon();
    if (this.state.selected) this.talks.show(this.state.selected).catch(() => {});
  }

  /** Without a socket: lists and the open conversation every few seconds. */
  async #poll() {
    await this.lists.refresh();
    if (this.state.selected) await this.talks.show(this.state.selected);
    this.delivery.run();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    if (this.state.connection !== 'polling') this.store.set({ connection: 'polling' });
  }

  #frame(frame) {
    switch (frame.type) {
      case 'event': return this.#event(frame.conversation, frame.event);
      case 'ack':
        if (frame.warnings?.length) this.store.set({ notice: t('said-unsure', { what: frame.warnings.map((kind) => t(`doubt-${kind}`, {}, t('doubt-never'))).join('、') }) });
        return this.delivery.acknowledged(frame.clientMessageId, frame.seq);
      case 'queue-changed': return this.#moved();
      case 'assigned': return this.#assigned(frame);
      case 'presence': return this.#presence(frame.agent);
      case 'suggestion': return this.talks.suggest(frame);
      case 'sla-warning': return frame.case ? this.work.due(frame.case) : this.#late(frame.conversation);
      case 'typing': return this.#customerTypes(frame);
      case 'read': return this.#customerRead(frame);
      case 'error': return this.#error(frame);
      default: return undefined;
    }
  }

  #event(id, event) {
    if (event.from.role === 'agent') this.outbox.recognise({ ...event, conversation: id });
    if (event.from.role === 'agent' || event.mode === 'human') this.#inTime(id);
    this.talks.take(id, event);
    this.aids.moved(id);
    this.lists.refreshSoon();
    if (event.from.role !== 'customer') return;
    const mine = this.state.mine.some((item) => item.id === id);
    if (id === this.state.selected) {
      this.store.set({ typing: null });
      if (this.owns) this.aids.readSoon(id);
    }
    if (mine && id !== this.state.selected) this.store.set({ unread: { ...this.state.unread, [id]: (this.state.unread[id] ?? 0) + 1 } });
    if (mine && (document.hidden || id !== this.state.selected)) this.bell.ring();
    if (id === this.state.selected && !document.hidden) this.transport.send({ type: 'read', conversation: id, seq: event.seq });
  }

  /** A promise that fell due is told like a change of the queue. */
  #moved() {
    this.lists.refreshSoon();
    if (this.state.view === 'cases') this.work.refresh();
  }

  #assigned({ conversation }) {
    this.lists.refreshSoon();
    if (conversation === this.state.selected) return void this.talks.show(conversation).catch(() => {});
    this.bell.ring();
    this.store.set({ notice: t('new-assigned') });
    if (!this.state.selected) this.select(conversation);
  }

  #presence(agent) {
    if (!agent) return;
    const agents = this.state.agents.map((other) => (other.id === agent.id ? { ...other, ...agent } : other));
    const { me } = this.state;
    this.store.set({ agents, ...(agent.id === me?.id ? { me: { ...me, presence: { ...me.presence, state: agent.state } } } : {}) });
  }

  #late(id) {
    this.store.set({ late: { ...this.state.late, [id]: true } });
    this.bell.ring(true);
  }

  #inTime(id) {
    if (!this.state.late[id]) return;
    const { [id]: answered, ...late } = this.state.late;
    this.store.set({ late });
  }

  #customerTypes({ conversation, from }) {
    if (conversation !== this.state.selected || (from?.role ?? from) !== 'customer') return;
    this.store.set({ typing: Date.now() });
  }

  #customerRead({ conversation, by, seq }) {
    if (by !== 'customer') return;
    const { readTo } = this.state;
    this.store.set({ readTo: { ...readTo, [conversation]: Math.max(seq, readTo[conversation] ?? 0) } });
  }

  #error(frame) {
    if (frame.clientMessageId) this.delivery.refused(frame.clientMessageId, frame);
    else this.store.set({ notice: frame.detail ?? t('failed') });
  }

  /** The socket carries what the agent owns; a conversation that is only looked at is asked for. */
  #watchUnowned() {
    const { phase, selected, talk } = this.state;
    if (phase !== 'ready' || !selected || document.hidden || this.owns || talk?.mode === 'closed') return;
    this.talks.show(selected).catch(() => {});
  }

  // --- sending ----------------------------------------------------------------------------------------------------

  #post(body, entry) {
    return this.api.act(entry.conversation, 'messages', body);
  }

  #deliveryListeners() {
    return {
      acknowledged: () => {},
      events: (events, entry) => events.forEach((event) => this.talks.take(entry.conversation, event)),
      gone: () => {},
      refresh: () => this.#stillSignedIn().catch(() => false),
      refused: (entry, problem) => this.store.set({ notice: problem.detail ?? t('failed') }),
    };
  }
}
