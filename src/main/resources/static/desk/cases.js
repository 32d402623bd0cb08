// What has to be followed up: the list on the left, one case and what can be done with it on the right.
import { html, nothing, repeat } from '../widget/lit.js';
import { mark } from '../widget/time.js';
import { t } from './i18n.js';

const STATES = ['open', 'mine', 'closed'];
const GRADES = [1, 2, 3, 4];
export const KINDS = ['complaint', 'misconduct', 'message', 'written-reply', 'erasure', 'follow-up'];

export function cases(desk) {
  const { cases: all, caseState, caseQuery, caseOpen } = desk.state;
  return html`
    <nav class="lists" aria-label=${t('cases')}>
      <div class="tabs" role="group" aria-label=${t('cases')}>${STATES.map((state) => html`
        <button type="button" aria-pressed=${state === caseState} @click=${() => desk.work.list(state)}>${t(`cases-${state}`)}</button>`)}</div>
      <input type="search" aria-label=${t('case-search')} placeholder=${t('case-search')} .value=${caseQuery}
        @input=${(event) => desk.work.search(event.target.value)}>
      ${all.length
        ? html`<ul>${repeat(all, (one) => one.id, (one) => html`<li>${row(desk, one)}</li>`)}</ul>`
        : html`<p class="empty">${t('cases-none')}</p>`}
    </nav>
    ${caseOpen ? whole(desk, caseOpen) : html`<main class="work blank"><p>${t('case-pick')}</p></main>`}`;
}

function row(desk, one) {
  const selected = one.id === desk.state.caseOpen?.id;
  return html`
    <button type="button" class=${`item ${one.escalated ? 'danger' : ''} ${selected ? 'selected' : ''}`} aria-current=${selected} @click=${() => desk.work.open(one.id)}>
      <span class="line"><b>${one.kindLabel} ${one.number}</b>${grade(one)}${one.escalated ? html`<span class="tag danger">${t('case-late')}</span>` : nothing}</span>
      <span class="reason">${one.due ? t('due', { at: mark(one.due) }) : t(`case-${one.status}`)}${one.owner ? ` · ${one.owner.name}` : ''}</span>
      <span class="preview">${one.words}</span>
    </button>`;
}

function grade({ grade: level }) {
  return level > 1 ? html`<span class=${`tag ${level > 2 ? 'danger' : 'mood'}`}>${t('case-grade', { n: level })}</span>` : nothing;
}

function whole(desk, one) {
  const open = one.status !== 'closed';
  return html`
    <main class="work">
      <header class="work-head">
        <div><h2>${one.kindLabel} <span class="number">${one.number}</span></h2>
          <p class="quiet">${[t(`case-${one.status}`), one.owner?.name, t('case-opened', { at: mark(one.openedAt) }), one.productLabel].filter(Boolean).join(' · ')}</p></div>
        <div class="acts">
          <button type="button" @click=${() => talk(desk, one)}>${t('case-talk')}</button>
          ${open && one.owner?.id !== desk.state.me.id ? html`<button type="button" class="main" @click=${() => desk.work.act('assign')}>${t('case-take')}</button>` : nothing}
        </div>
      </header>
      <section><h3>${t('case-words')}</h3><p class="plain said">${one.words}</p>${evidence(one.evidence)}</section>
      ${open ? standing(desk, one) : nothing}
      ${promises(desk, one)}
      ${notes(desk, one)}
      ${open ? closing(desk) : one.answer ? html`<section><h3>${t('case-answer')}</h3><p class="plain">${one.answer}</p></section>` : nothing}
    </main>`;
}

function talk(desk, one) {
  desk.store.set({ view: 'talks' });
  desk.select(one.conversation);
}

function evidence(events) {
  if (!events?.length) return nothing;
  return html`<h3>${t('case-evidence')}</h3><ul class="evidence">${events.map(({ attachment, at }) => html`
    <li><a href=${safe(attachment?.url)} target="_blank" rel="noopener noreferrer">${t('attachment')}</a> <small>${mark(at)}</small></li>`)}</ul>`;
}

function safe(url) {
  return url && /^https?:$/.test(new URL(url, location).protocol) ? url : '#';
}

function standing(desk, one) {
  const others = desk.state.agents;
  return html`
    <section class="standing">
      <label>${t('case-grade-label')}<select .value=${String(one.grade)} @change=${(event) => desk.work.act('grade', { grade: Number(event.target.value) })}>
        ${GRADES.map((level) => html`<option value=${level} ?selected=${level === one.grade}>${t(`case-grade-${level}`)}</option>`)}</select></label>
      ${others.length ? html`<label>${t('case-owner')}<select @change=${(event) => event.target.value && desk.work.act('assign', { agent: event.target.value })}>
        <option value="">${t('case-nobody')}</option>
        ${others.map((agent) => html`<option value=${agent.id} ?selected=${agent.id === one.owner?.id}>${agent.name}</option>`)}</select></label>` : nothing}
    </section>`;
}

function promises(desk, one) {
  return html`
    <section><h3>${t('promises')}</h3>
      <ul>${one.promises.map((promise) => html`<li class="promise">
        <span><b>${promise.what}</b><small>${t('due', { at: mark(promise.due) })} · ${promise.by === 'bot' ? t('case-by-rule') : promise.by}</small></span>
        <b class=${`promise-${promise.state}`}>${t(`promise-${promise.state}`)}</b>
        ${promise.state === 'kept' ? nothing : html`<button type="button" @click=${() => desk.work.act(`promises/${encodeURIComponent(promise.id)}/keep`)}>${t('promise-keep')}</button>`}
      </li>`)}</ul>
      ${one.status === 'closed' ? nothing : html`
        <form class="row" @submit=${(event) => promise(event, desk)}>
          <input name="what" required maxlength="200" aria-label=${t('promise-what')} placeholder=${t('promise-what')}>
          <input name="due" type="datetime-local" required aria-label=${t('promise-due')}>
          <button>${t('promise-add')}</button>
        </form>`}
    </section>`;
}

/** The field knows no zone: what the agent's clock shows is meant. */
function promise(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  desk.work.act('promises', { what: form.get('what').trim(), due: new Date(form.get('due')).toISOString() });
  event.target.reset();
}

function notes(desk, one) {
  return html`
    <section><h3>${t('notes')}</h3>
      <ul>${one.notes.map((note) => html`<li><p class="plain">${note.text}</p><small>${note.by === 'customer' ? t('case-customer') : note.by} · ${mark(note.at)}</small></li>`)}</ul>
      <form class="row" @submit=${(event) => note(event, desk)}>
        <input name="text" required maxlength="2000" aria-label=${t('note-placeholder')} placeholder=${t('note-placeholder')}>
        <button>${t('save-note')}</button>
      </form>
    </section>`;
}

function note(event, desk) {
  event.preventDefault();
  desk.work.act('notes', { text: new FormData(event.target).get('text').trim() });
  event.target.reset();
}

function closing(desk) {
  return html`
    <section><h3>${t('case-close')}</h3>
      <form class="stack" @submit=${(event) => close(event, desk)}>
        <input name="reason" required maxlength="2000" aria-label=${t('case-reason')} placeholder=${t('case-reason')}>
        <textarea name="answer" rows="2" maxlength="2000" aria-label=${t('case-answer-hint')} placeholder=${t('case-answer-hint')}></textarea>
        <div class="buttons"><button class="main">${t('case-close')}</button></div>
      </form>
    </section>`;
}

function close(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  const answer = form.get('answer').trim();
  desk.work.act('close', { reason: form.get('reason').trim(), ...(answer ? { answer } : {}) });
}

/** The window in which an agent registers what they were told. */
export function registerWindow(desk, buttons) {
  return html`
    <form @submit=${(event) => register(event, desk)}>
      <h2 id="dialog-title">${t('case-register')}</h2>
      <label>${t('case-kind')}<select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${t(`kind-${kind}`)}</option>`)}</select></label>
      <label>${t('case-grade-label')}<select name="grade">${GRADES.map((level) => html`<option value=${level} ?selected=${level === 2}>${t(`case-grade-${level}`)}</option>`)}</select></label>
      <label>${t('case-words')}<textarea name="words" rows="4" required maxlength="2000" .defaultValue=${said(desk.state.events)}></textarea></label>
      ${buttons(desk)}
    </form>`;
}

/** To begin with, what the customer has written: it is their words that count. */
function said(events) {
  const lines = events.filter((event) => event.from.role === 'customer' && event.text && !event.choice).map((event) => event.text);
  return lines.join('\n').slice(-2_000);
}

function register(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  desk.work.register({ kind: form.get('kind'), grade: Number(form.get('grade')), words: form.get('words').trim() });
}
