// The cases and the reports: what is open, what is asked for, and what an agent does with it.
import { Latest } from './latest.js';
import { t } from './i18n.js';

const QUIET = 300;

export class CaseDesk {
  #api;
  #store;
  #desk;
  #typed = 0;
  #readings = { list: new Latest(), one: new Latest(), report: new Latest() };

  constructor(desk) {
    this.#desk = desk;
    this.#api = desk.api;
    this.#store = desk.store;
  }

  get state() {
    return this.#store.state;
  }

  show(view) {
    this.#store.set({ view, admin: null, notice: null });
    return view === 'cases' ? this.refresh() : view === 'reports' ? this.report(this.state.span) : undefined;
  }

  refresh() {
    const { caseState, caseQuery } = this.state;
    return this.#read('list', `${caseState} ${caseQuery}`, 'cases', () => this.#api.cases(caseState, caseQuery)).then(() => this.#forgetKept());
  }

  /** Of this case a promise was missed. It is said once, and stands at the tab until the list no longer shows it so. */
  due(number) {
    if (this.state.due.includes(number)) return;
    this.#store.set({ due: [...this.state.due, number], notice: t('case-due', { number }) });
    this.#desk.bell.ring(true);
    if (this.state.view === 'cases') this.refresh();
  }

  #forgetKept() {
    const { caseState, caseQuery, cases, due } = this.state;
    if (caseState !== 'open' || caseQuery || !due.length) return;
    this.#store.set({ due: due.filter((number) => cases.some((one) => one.number === number && one.escalated)) });
  }

  list(caseState) {
    this.#store.set({ caseState });
    return this.refresh();
  }

  /** Asks the server once the agent has stopped typing. */
  search(caseQuery) {
    this.#store.set({ caseQuery });
    clearTimeout(this.#typed);
    this.#typed = setTimeout(() => this.refresh(), QUIET);
  }

  open(id) {
    this.#store.set({ view: 'cases', admin: null });
    return this.#read('one', id, 'caseOpen', () => this.#api.case(id)).then(() => this.refresh());
  }

  act(action, body = {}) {
    const { id } = this.state.caseOpen;
    return this.#read('one', id, 'caseOpen', () => this.#api.caseAct(id, action, body)).then(() => this.refresh());
  }

  /** Registers a case for the conversation that is open. */
  register(body) {
    this.#store.set({ dialog: null });
    const { selected } = this.state;
    return this.#desk.attempt(async () => {
      const current = this.#readings.one.begin('registered');
      const opened = await this.#api.openCase({ ...body, conversation: selected });
      await this.#desk.talks.show(selected);
      if (current()) this.#store.set({ notice: null, caseOpen: opened, view: 'cases' });
      await this.refresh();
    });
  }

  report(span) {
    this.#store.set({ span });
    return this.#read('report', `${span.from} ${span.to}`, 'report', () => this.#api.report(span.from, span.to));
  }

  /** Figures are counted every few seconds: who looks at them sees them move. */
  recount() {
    const { phase, view, admin, span } = this.state;
    if (phase === 'ready' && view === 'reports' && !admin && !document.hidden) this.report(span);
  }

  /** Shows what was read, unless something else was asked for meanwhile, or something newer is shown. */
  #read(reading, wanted, field, ask) {
    const current = this.#readings[reading].begin(wanted);
    return this.#desk.attempt(async () => {
      const value = await ask();
      if (current()) this.#store.set({ [field]: value });
    });
  }
}

/** The last so many days, today included, as the service's own days. */
export function lastDays(count, now = new Date()) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  return { from: day.format(new Date(now.getTime() - (count - 1) * 86_400_000)), to: day.format(now) };
}
