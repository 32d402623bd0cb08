// Right: what an agent has to know before saying the first word, each fact with where it came from.
import { html, nothing } from '../widget/lit.js';
import { period } from '../widget/cards/coverage.js';
import { mark } from '../widget/time.js';
import { customerName } from './list.js';
import { verdict, visit } from './summary.js';
import { t } from './i18n.js';

export function packet(desk) {
  const { talk, aid, selected } = desk.state;
  if (!talk || talk.id !== selected) return html`<aside class="packet" aria-label=${t('packet')}></aside>`;
  return html`
    <aside class="packet" aria-label=${t('packet')}>
      ${section('flags', talk.flags, flag)}
      ${talk.summary ? html`<section class="handover"><h3>${t('summary')}</h3><p class="plain">${talk.summary}</p></section>` : nothing}
      ${aid?.id === talk.id && aid.summary.length ? html`<section class="handover aid"><h3>${t('aid')}</h3>${aid.summary.map((line) => html`<p class="plain">${line}</p>`)}</section>` : nothing}
      ${customer(desk, talk)}
      ${section('facts', talk.facts, fact)}
      ${section('checks', talk.selfChecks, check)}
      ${section('decisions', talk.decisions, decision)}
      ${section('appointments', visits(talk), appointment)}
      ${registered(desk, talk)}
      ${section('promises', talk.promises, promise)}
      ${section('notes', talk.notes, note)}
      ${section('earlier', talk.earlier, (item) => earlier(desk, item))}
      ${section('looks', talk.looks, look)}
    </aside>`;
}

function section(title, items, draw) {
  return items?.length ? html`<section class=${title}><h3>${t(title)}</h3><ul>${items.map((item) => html`<li>${draw(item)}</li>`)}</ul></section>` : nothing;
}

/** Of this conversation as they stand in the book, and of the customer's others. */
function visits({ appointments = [], visits: all = [] }) {
  const known = new Set(all.map((item) => item.id ?? item.number));
  return [...all, ...appointments.filter((item) => !known.has(item.id ?? item.number))];
}

function earlier(desk, item) {
  return html`<button type="button" class="origin" @click=${() => desk.select(item.id)}>${item.lastAt ? mark(item.lastAt) : ''} ${[item.productLabel, item.reason].filter(Boolean).join(' · ')} <q>${item.preview}</q></button>`;
}

function look({ by, at, reason }) {
  return html`<p class="plain">${reason}</p><small>${by} · ${mark(at)}</small>`;
}

function person(desk, talk) {
  const allowed = desk.owns || desk.state.me.roles?.some((role) => role !== 'agent');
  if (!allowed) return nothing;
  return html`<div class="person-acts">
    ${talk.personal ? nothing : html`<button type="button" @click=${() => desk.store.set({ dialog: 'reveal' })}>${t('reveal')}</button>`}
    ${talk.blockedUntil ? html`<button type="button" @click=${() => desk.unblock()}>${t('unblock')}</button>` : html`<button type="button" @click=${() => desk.store.set({ dialog: 'block' })}>${t('block')}</button>`}</div>
    ${talk.blockedUntil ? html`<p class="bad">${t('blocked-until', { at: mark(talk.blockedUntil) })}</p>` : nothing}`;
}

function customer(desk, talk) {
  const known = { ...talk.customer, ...talk.personal };
  const rows = [
    ['name', talk.personal?.name ?? customerName(talk)], ['phone', known.phone], ['address', known.address],
    ['product', talk.product?.label ?? talk.product?.id], ['model', talk.product?.model], ['channel', talk.channel && t(`channel-${talk.channel}`, {}, talk.channel)],
  ].filter(([, value]) => value);
  return html`<section><h3>${t('customer')}</h3><dl>${rows.map(([label, value]) => html`<div><dt>${label === 'name' ? t('customer-name') : t(label)}</dt><dd>${value}</dd></div>`)}</dl>${person(desk, talk)}</section>`;
}

function fact({ label, name, shown, value, said, by, at, seq }) {
  return html`
    <div class="fact"><span>${label ?? name}</span><b>${shown ?? plain(value)}</b></div>
    <button type="button" class="origin" ?disabled=${!seq} title=${at ? mark(at) : ''} @click=${() => jump(seq)}>
      ${t(`said-${by}`, {}, by ?? '')}${said ? html`：<q>${said}</q>` : nothing}</button>`;
}

function plain(value) {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function check({ title, outcome, steps }) {
  return html`<div class="fact"><span>${title}</span><b class=${`check-${outcome}`}>${t(`check-${outcome}`, {}, outcome ?? '')}</b></div>
    ${steps?.length ? html`<ol class="steps">${steps.map((step) => html`<li>${step.text} <b>${step.answer ?? '—'}</b></li>`)}</ol>` : nothing}`;
}

function decision(item) {
  return html`<b>${verdict(item)}</b>
    ${(item.reasons ?? []).map((reason) => html`<p>${reason.text ?? reason.code}<small>${[reason.clause, reason.source].filter(Boolean).join(' · ')}</small></p>`)}
    ${(item.verify ?? []).map(({ what, by }) => html`<p>${t('cov-verify')}：${what}${by ? `（${t(`by-${by}`, {}, by)}）` : ''}</p>`)}
    ${(item.contested ?? []).map(({ topic, readings }) => html`<p>${t('cov-contested')}：${t(`topic-${topic}`, {}, topic)}
      <small>${(readings ?? []).map(({ source, value }) => `${source} ${period(value)}`).join(' / ')}</small></p>`)}`;
}

function appointment(item) {
  return html`<b>${visit(item)}</b><p>${[item.contact?.name, item.contact?.phone, item.address?.city, item.address?.district, item.address?.detail].filter(Boolean).join(' ')}</p>`;
}

function promise({ what, due, state }) {
  return html`<div class="fact"><span>${what}</span><b class=${`promise-${state}`}>${t(`promise-${state}`, {}, state ?? '')}</b></div>
    ${due ? html`<p><small>${t('due', { at: mark(due) })}</small></p>` : nothing}`;
}

/** The customer's, from whichever conversation. */
function registered(desk, { cases: here = [], customerCases = [] }) {
  const cases = customerCases.length ? customerCases : here;
  return html`<section><h3>${t('cases')}</h3>
    ${cases.length ? html`<ul>${cases.map((one) => html`<li><button type="button" class="text" @click=${() => desk.work.open(one.id)}>${t(`kind-${one.kind}`)} ${one.number}</button> ${t(`case-${one.status}`)}</li>`)}</ul>` : nothing}
    <button type="button" @click=${() => desk.store.set({ dialog: 'register' })}>${t('case-register')}</button></section>`;
}

function flag({ kind, hazard, label, said, settled, seq }) {
  return html`<div class=${`flag ${settled ? 'settled' : ''}`}><b>${label ?? t(`hazard-${hazard}`, {}, kind)}</b>${settled ? html`<span>${t('settled')}</span>` : nothing}
    ${said ? html`<button type="button" class="origin" ?disabled=${!seq} @click=${() => jump(seq)}><q>${said}</q></button>` : nothing}</div>`;
}

function note({ by, at, text }) {
  return html`<p class="plain">${text}</p><small>${by?.name ?? by}${at ? ` · ${mark(at)}` : ''}</small>`;
}

/** To the words that the fact was read from. */
function jump(seq) {
  const line = document.getElementById(`seq-${seq}`);
  line?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  line?.classList.add('found');
  setTimeout(() => line?.classList.remove('found'), 1_600);
}
