// The cases and the reports: what is open, what is asked for, and what an agent does with it.
const QUIET = 300;

export class CaseDesk {
  #api;
  #store;
  #desk;
  #typed = 0;

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
    return this.#desk.attempt(async () => this.#store.set({ cases: await this.#api.cases(caseState, caseQuery) }));
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
    return this.#desk.attempt(async () => {
      this.#store.set({ caseOpen: await this.#api.case(id) });
      await this.refresh();
    });
  }

  act(action, body = {}) {
    return this.#desk.attempt(async () => {
      this.#store.set({ caseOpen: await this.#api.caseAct(this.state.caseOpen.id, action, body) });
      await this.refresh();
    });
  }

  /** Registers a case for the conversation that is open. */
  register(body) {
    this.#store.set({ dialog: null });
    return this.#desk.attempt(async () => {
      const opened = await this.#api.openCase({ ...body, conversation: this.state.selected });
      await this.#desk.talks.show(this.state.selected);
      this.#store.set({ notice: null, caseOpen: opened, view: 'cases' });
      await this.refresh();
    });
  }

  report(span) {
    this.#store.set({ span });
    return this.#desk.attempt(async () => this.#store.set({ report: await this.#api.report(span.from, span.to) }));
  }
}

/** The last so many days, today included, as the service's own days. */
export function lastDays(count, now = new Date()) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  return { from: day.format(new Date(now.getTime() - (count - 1) * 86_400_000)), to: day.format(now) };
}
