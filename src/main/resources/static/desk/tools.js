// The windows in which an agent sends a self-check, verifies coverage, books a visit.
import { html, nothing } from '../widget/lit.js';
import { verdict } from './summary.js';
import { lastDays } from './case-desk.js';
import { t } from './i18n.js';

const SERVICES = ['repair', 'installation', 'safety-inspection', 'relocation', 'maintenance'];
const FIRST = ['product', 'purchaseDate', 'proof', 'channel', 'usage', 'cause', 'causeCertainty', 'part', 'remedy'];

/** The buttons beside the reply. */
export function toolbar(desk) {
  if (!desk.owns) return nothing;
  return html`<div class="tools" role="group" aria-label=${t('tools')}>${[['check', 's'], ['coverage', 'c'], ['visit', 'b']].map(([kind, key]) => html`
    <button type="button" @click=${() => desk.tools.open(kind)}>${t(`tool-${kind}`)}<kbd>${key}</kbd></button>`)}</div>`;
}

export function check(desk) {
  const { checks, product } = desk.tools.state;
  const products = new Map(checks.map((one) => [one.product, one.productLabel]));
  const chosen = products.has(product) ? product : [...products.keys()][0];
  const fitting = checks.filter((one) => one.product === chosen);
  const symptom = (desk.state.talk.facts ?? []).find((fact) => fact.name === 'symptom')?.value;
  const fits = Math.max(0, fitting.findIndex((one) => one.symptoms.includes(symptom)));
  return html`
    <form @submit=${(event) => { event.preventDefault(); desk.tools.send({ check: new FormData(event.target).get('check'), product: chosen }); }}>
      <h2 id="dialog-title">${t('check-send')}</h2>
      <label>${t('product')}<select @change=${(event) => desk.tools.set({ product: event.target.value })}>
        ${[...products].map(([id, label]) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`)}</select></label>
      ${checks.length && product && !products.has(product) ? html`<p class="bad">${t('check-none')}</p>` : nothing}
      <fieldset class="choices"><legend>${t('visit-symptom')}</legend>${fitting.map((one, at) => html`
        <label class="pick"><input type="radio" name="check" value=${one.id} ?checked=${at === fits} required>${one.title}</label>`)}</fieldset>
      <p class="quiet">${t('check-send-hint')}</p>
      ${end(desk, t('send'))}
    </form>`;
}

export function coverage(desk) {
  const { fields, missing, verdict: found, text } = desk.tools.state;
  const first = fields.filter((field) => FIRST.includes(field.name) || missing.includes(field.label) || field.value);
  const others = fields.filter((field) => !first.includes(field));
  return html`
    <form class="wide" @submit=${(event) => verify(event, desk)}>
      <h2 id="dialog-title">${t('coverage-title')}</h2>
      <p class="quiet">${t('coverage-hint')}</p>
      <div class="facts-form">${first.map((field) => row(field, missing))}</div>
      ${others.length ? html`<details><summary>${t('coverage-more')}</summary><div class="facts-form">${others.map((field) => row(field, missing))}</div></details>` : nothing}
      <div role="status">
        ${missing.length ? html`<p class="bad">${t('coverage-need', { what: missing.join('、') })}</p>` : nothing}
        ${found ? html`<div class="found-verdict"><b>${verdict(found)}</b>${(found.reasons ?? []).map((reason) => html`<p>${reason.text}<small>${[reason.clause, reason.source].filter(Boolean).join(' · ')}</small></p>`)}
          ${text ? html`<button type="button" @click=${() => desk.tools.draft()}>${t('coverage-draft')}</button>` : nothing}</div>` : nothing}
      </div>
      ${end(desk, t('coverage-run'))}
    </form>`;
}

function row(field, missing) {
  return html`<label class=${missing.includes(field.label) ? 'wanted' : ''}>${field.label}${control(field)}</label>`;
}

function control({ name, kind, values, value = '' }) {
  if (kind === 'day') return html`<input name=${name} .value=${value} maxlength="30" placeholder=${t('day-hint')}>`;
  if (kind === 'text') return html`<input name=${name} .value=${value} maxlength="100">`;
  const flags = { true: t('fact-yes'), false: t('fact-no') };
  const known = value && value !== 'unknown' && !values.some((one) => one.value === plain(kind, value)) ? [{ value, label: value.split(',').map((part) => values.find((one) => one.value === part)?.label ?? part).join('、') }] : [];
  return html`<select name=${name}><option value=""></option>
    ${[...known, ...values].map((one) => html`<option value=${one.value} ?selected=${one.value === plain(kind, value)}>${kind === 'flag' ? flags[one.value] : one.label}</option>`)}
    <option value="unknown" ?selected=${value === 'unknown'}>${t('fact-unknown')}</option></select>`;
}

function plain(kind, value) {
  return kind === 'flag' ? ({ yes: 'true', no: 'false' }[value] ?? value) : value;
}

/** Only what was changed: the customer's own words stay the source of what they said. */
function verify(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  const changed = desk.tools.state.fields
    .filter(({ name, kind, value = '' }) => form.get(name).trim() !== plain(kind, value))
    .map(({ name }) => [name, form.get(name).trim()]);
  desk.tools.verify(Object.fromEntries(changed));
}

export function visit(desk) {
  const { slots, fields, product } = desk.tools.state;
  const { talk } = desk.state;
  const said = (name) => (talk.facts ?? []).find((fact) => fact.name === name)?.shown ?? '';
  const products = fields.find((field) => field.name === 'product')?.values ?? [];
  return html`
    <form class="wide" @submit=${(event) => book(event, desk)}>
      <h2 id="dialog-title">${t('visit-title')}</h2>
      <p class="quiet">${t('visit-hint')}</p>
      <div class="facts-form">
        <label>${t('product')}<select name="product">${products.map((one) => html`<option value=${one.value} ?selected=${one.value === product}>${one.label}</option>`)}</select></label>
        <label>${t('visit-service')}<select name="service">${SERVICES.map((one) => html`<option value=${one}>${t(`service-${one}`)}</option>`)}</select></label>
        ${typed('city', said('city'))}${typed('district', said('district'))}
        <label>${t('visit-from')}<input type="date" name="from" min=${lastDays(1).to}></label>
        <div class="end"><button type="button" @click=${(event) => look(event, desk)}>${t('visit-look')}</button></div>
      </div>
      ${slots ? html`<fieldset class="choices windows"><legend>${t('visit-slot')}</legend>${slots.map((slot, at) => html`
        <label class="pick"><input type="radio" name="slot" value=${slot.id} ?checked=${at === 0} required>${slot.label}</label>`)}
        ${slots.length ? nothing : html`<p class="empty">${t('visit-none')}</p>`}</fieldset>` : nothing}
      <div class="facts-form">${typed('symptom', said('symptom'))}${typed('name', said('name') || talk.customer?.name)}${typed('phone', talk.customer?.phone)}${typed('address', said('address'))}</div>
      ${end(desk, t('visit-book'), !slots?.length)}
    </form>`;
}

function typed(name, known) {
  return html`<label>${t(`visit-${name}`)}<input name=${name} maxlength="200" autocomplete="off" placeholder=${known ? t('known-already', { value: known }) : ''}></label>`;
}

function filled(form, names) {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, (data.get(name) ?? '').trim()]).filter(([, value]) => value));
}

function look(event, desk) {
  desk.tools.look(filled(event.target.form, ['product', 'service', 'city', 'district', 'from']));
}

function book(event, desk) {
  event.preventDefault();
  desk.tools.book(filled(event.target, ['product', 'service', 'city', 'district', 'address', 'phone', 'name', 'symptom', 'slot']));
}

function end(desk, label, blocked = false) {
  const { error, busy } = desk.tools.state;
  return html`${error ? html`<p class="bad" role="alert">${error}</p>` : nothing}
    <div class="buttons"><button type="button" @click=${() => desk.store.set({ dialog: null })}>${t('cancel')}</button><button class="main" ?disabled=${busy || blocked}>${label}</button></div>`;
}
