// The windows: close, transfer, canned replies, a case to register, help. One is open at a time, and Esc closes it.
import { html, nothing } from '../widget/lit.js';
import { registerWindow } from './cases.js';
import { toWriter } from './focus.js';
import { check, coverage, visit } from './tools.js';
import { t } from './i18n.js';

const KEYS = [['j k', 'key-jk'], ['a', 'key-a'], ['i', 'key-i'], ['n', 'key-n'], ['/', 'key-slash'], ['1 2 3 4 5', 'key-suggestion'], ['↑', 'key-up'], ['r', 'key-r'], ['t', 'key-t'], ['x', 'key-x'], ['s', 'key-s'], ['c', 'key-c'], ['b', 'key-b'], ['Esc', 'key-esc'], ['?', 'key-help']];
const REASONS = ['solved', 'booked', 'referred', 'unreachable', 'duplicate', 'abuse', 'other'];
const WINDOWS = { close, transfer, canned, help, reveal, block, password, check, coverage, visit, register: (desk) => registerWindow(desk, buttons) };
const TIMES = ['PT30M', 'PT2H', 'P1D', 'P7D'];

export function dialog(desk) {
  const draw = WINDOWS[desk.state.dialog];
  if (!draw) return nothing;
  return html`
    <div class="veil" @click=${(event) => event.target === event.currentTarget && shut(desk)}>
      <section class="dialog" role="dialog" aria-modal="true" aria-labelledby="dialog-title" @keydown=${trap}>${draw(desk)}</section>
    </div>`;
}

function close(desk) {
  return html`
    <form @submit=${(event) => submitClose(event, desk)}>
      <h2 id="dialog-title">${t('close-title')}</h2>
      <fieldset><legend>${t('close-reason')}</legend>${REASONS.map((reason, at) => html`
        <label class="pick"><input type="radio" name="reason" value=${reason} ?checked=${at === 0}>${t(`reason-${reason}`)}</label>`)}</fieldset>
      <input name="words" maxlength="200" aria-label=${t('reason-words')} placeholder=${t('reason-words')}>
      ${buttons(desk)}
    </form>`;
}

function submitClose(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  const words = form.get('words').trim();
  desk.act('close', { reason: words ? `${form.get('reason')}: ${words}` : form.get('reason') });
}

function transfer(desk) {
  const others = desk.state.agents.filter((agent) => agent.id !== desk.state.me.id);
  return html`
    <form @submit=${(event) => submitTransfer(event, desk)}>
      <h2 id="dialog-title">${t('transfer-title')}</h2>
      ${others.length || desk.state.skills.length
        ? html`<label>${t('transfer-to')}<select name="to">
            ${others.map((agent) => html`<option value=${`agent ${agent.id}`}>${agent.name} · ${t(agent.state ?? 'away')}</option>`)}
            ${desk.state.skills.map((skill) => html`<option value=${`skill ${skill.id}`}>${t('transfer-skill')} · ${skill.name}</option>`)}</select></label>`
        : html`<label>${t('transfer-skill')}<input name="skill" required></label>`}
      <label>${t('transfer-note')}<textarea name="note" rows="3" maxlength="1000"></textarea></label>
      ${buttons(desk)}
    </form>`;
}

function submitTransfer(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  const [kind, id] = (form.get('to') ?? `skill ${form.get('skill').trim()}`).split(/ (.*)/);
  const to = { [kind]: id };
  desk.act('transfer', { ...to, note: form.get('note').trim() });
}

function canned(desk) {
  const { canned: all, search = '' } = desk.state;
  const wanted = search.trim().toLowerCase();
  const found = all.filter((reply) => [reply.title, reply.text, ...(reply.keys ?? [])].some((words) => String(words ?? '').toLowerCase().includes(wanted)));
  const at = Math.min(desk.state.picked ?? 0, Math.max(0, found.length - 1));
  return html`
    <form @submit=${(event) => { event.preventDefault(); if (found[at]) take(desk, found[at]); }} @keydown=${(event) => move(event, desk, at, found.length)}>
      <h2 id="dialog-title">${t('canned-title')}</h2>
      <input type="search" aria-label=${t('search')} placeholder=${t('search')} .value=${search} @input=${(event) => desk.store.set({ search: event.target.value, picked: 0 })}>
      <ul class="canned">${found.map((reply, n) => html`<li><button type="button" class=${n === at ? 'picked' : ''} aria-current=${n === at} @click=${() => take(desk, reply)}><b>${reply.title ?? ''}</b><span>${reply.text}</span></button></li>`)}
        ${found.length ? nothing : html`<li class="empty">${t('none-found')}</li>`}</ul>
    </form>`;
}

/** The arrows choose, Enter takes. */
function move(event, desk, at, most) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !most) return;
  event.preventDefault();
  desk.store.set({ picked: (at + by + most) % most });
  setTimeout(() => document.querySelector('.canned .picked')?.scrollIntoView({ block: 'nearest' }));
}

function reveal(desk) {
  return html`
    <form @submit=${(event) => { event.preventDefault(); desk.reveal(new FormData(event.target).get('reason').trim()); }}>
      <h2 id="dialog-title">${t('reveal')}</h2>
      <label>${t('reveal-why')}<input name="reason" required maxlength="100"></label>
      <p class="quiet">${t('reveal-recorded')}</p>
      ${buttons(desk)}
    </form>`;
}

function block(desk) {
  return html`
    <form @submit=${(event) => submitBlock(event, desk)}>
      <h2 id="dialog-title">${t('block')}</h2>
      <label>${t('block-time')}<select name="duration">${TIMES.map((time) => html`<option value=${time}>${t(`time-${time}`)}</option>`)}</select></label>
      <label>${t('block-why')}<input name="reason" required maxlength="100"></label>
      <p class="quiet">${t('block-danger')}</p>
      ${buttons(desk)}
    </form>`;
}

function submitBlock(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  desk.act('block', { duration: form.get('duration'), reason: form.get('reason').trim() });
}

function password(desk) {
  return html`
    <form @submit=${(event) => { event.preventDefault(); const form = new FormData(event.target); desk.password(form.get('current'), form.get('password')); }}>
      <h2 id="dialog-title">${t('password-change')}</h2>
      <label>${t('password-current')}<input name="current" type="password" autocomplete="current-password" required></label>
      <label>${t('password-new')}<input name="password" type="password" autocomplete="new-password" minlength="8" required></label>
      ${buttons(desk)}
    </form>`;
}

/** Into the draft and not out to the customer: a person reads it first. */
function take(desk, reply) {
  desk.store.set({ dialog: null, tab: 'reply' });
  desk.draft(reply.text);
  toWriter(desk);
}

function help(desk) {
  return html`
    <h2 id="dialog-title">${t('help-title')}</h2>
    <dl class="keys">${KEYS.map(([keys, words]) => html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${t(words)}</dd></div>`)}</dl>
    <div class="buttons"><button type="button" class="main" @click=${() => shut(desk)}>${t('dismiss')}</button></div>`;
}

function buttons(desk) {
  return html`<div class="buttons"><button type="button" @click=${() => shut(desk)}>${t('cancel')}</button><button class="main">${t('confirm')}</button></div>`;
}

function shut(desk) {
  desk.store.set({ dialog: null });
}

function trap(event) {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll('button, input, select, textarea, summary')].filter((stop) => !stop.disabled);
  const at = stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1);
  if (at >= 0 && at < stops.length) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0).focus();
}

let opened = null;
let before = null;

/** Focus goes into a window when it opens, and back when it closes. */
export function focusDialog(root, name) {
  if (name === opened) return;
  if (name) {
    before = document.activeElement;
    root.querySelector('.dialog input, .dialog select, .dialog button')?.focus();
  } else {
    before?.focus?.();
  }
  opened = name;
}
