// What an agent does for the customer of the open conversation: the state of one window at a time.
import { Problem } from '../widget/rest.js';
import { toWriter } from './focus.js';
import { t } from './i18n.js';

const NONE = { error: null, busy: false, checks: [], fields: [], product: '', verdict: null, text: '', missing: [], slots: null };

export class ToolDesk {
  #desk;

  constructor(desk) {
    this.#desk = desk;
    desk.store.set({ tool: NONE });
  }

  get state() {
    return this.#desk.state.tool;
  }

  /** Opens the window, and reads what can be chosen in it. */
  async open(kind) {
    const { selected, talk } = this.#desk.state;
    if (!this.#desk.owns) return;
    this.#desk.store.set({ tool: { ...NONE, product: talk.product?.id ?? '' }, dialog: kind });
    await this.#try(async () => {
      if (kind === 'check') this.set({ checks: await this.#desk.api.selfChecks() });
      else this.set({ fields: await this.#desk.api.facts(selected) });
    });
  }

  set(change) {
    this.#desk.store.set({ tool: { ...this.state, ...change } });
  }

  send(body) {
    return this.#act('self-check', body, () => this.#shut());
  }

  verify(facts) {
    return this.#act('coverage', { facts }, async ({ decision = null, text = '', missing }) => {
      this.set({ verdict: decision, text, missing, fields: await this.#desk.api.facts(this.#desk.state.selected) });
    });
  }

  look(wanted) {
    this.set({ slots: null });
    return this.#try(async () => this.set({ slots: await this.#desk.api.slots(this.#desk.state.selected, wanted) }));
  }

  book(visit) {
    return this.#act('appointments', visit, ({ appointment }) => {
      this.#shut();
      this.#desk.store.set({ notice: t('visit-booked', { number: appointment.number }) });
    });
  }

  /** Into the draft and not out to the customer: a person reads it first. */
  draft() {
    this.#desk.store.set({ tab: 'reply' });
    this.#desk.draft(this.state.text.replaceAll('**', ''));
    this.#shut();
    toWriter(this.#desk);
  }

  #act(action, body, done) {
    const { selected } = this.#desk.state;
    return this.#try(async () => {
      await done(await this.#desk.api.act(selected, action, body));
      await this.#desk.talks.show(selected);
    });
  }

  async #try(work) {
    if (this.state.busy) return;
    this.set({ busy: true, error: null });
    try {
      await work();
    } catch (problem) {
      if (problem.status === 401) await this.#desk.attempt(() => { throw problem; });
      this.set({ error: problem instanceof Problem ? problem.message : t('failed') });
    } finally {
      this.set({ busy: false });
    }
  }

  #shut() {
    this.#desk.store.set({ dialog: null });
  }
}
