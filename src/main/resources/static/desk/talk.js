// Middle: the log as everybody sees it, and where the agent writes.
import { html, nothing, repeat } from '../widget/lit.js';
import { markdown } from '../widget/markdown.js';
import { needsMark, mark } from '../widget/time.js';
import { cardSummary } from './summary.js';
import { customerName } from './list.js';
import { writer } from './writer.js';
import { t } from './i18n.js';

export function talk(desk) {
  const { talk: open, selected, events, outbox, typing, now } = desk.state;
  if (!selected || !open || open.id !== selected) return html`<main class="talk blank"><p>${selected ? t('loading') : t('pick')}</p></main>`;
  const unsent = outbox.filter((entry) => entry.conversation === selected && !(entry.seq <= (events.at(-1)?.seq ?? 0)));
  return html`
    <main class="talk">
      ${head(desk, open)}
      <div class="events" role="log" aria-live="polite" aria-label=${t('log')} tabindex="0">
        ${repeat(lines(events, marks(desk.state)), (line) => line.key, (line) => line.draw())}
        ${repeat(unsent, (entry) => entry.id, (entry) => pending(desk, entry))}
        ${typing && now - typing < 6_000 ? html`<div class="line">${t('customerTyping')}</div>` : nothing}
      </div>
      ${writer(desk)}
    </main>`;
}

function head(desk, open) {
  const owner = open.owner?.name ?? '';
  const state = open.mode === 'human' && owner && !desk.owns ? t('owned-by', { name: owner }) : t(`mode-${open.mode}`);
  return html`
    <header class="talk-head">
      <div><b>${customerName(open)}</b><span class="quiet">${[open.product?.label, state].filter(Boolean).join(' · ')}</span></div>
      <div class="acts">${actions(desk, open)}
        <button type="button" class="show-packet" @click=${() => desk.store.set({ packet: !desk.state.packet })}>${t('more')}</button></div>
    </header>`;
}

function actions(desk, open) {
  if (desk.owns) {
    return html`
      <button type="button" @click=${() => desk.act('return-to-bot')}>${t('return-to-bot')}<kbd>r</kbd></button>
      <button type="button" @click=${() => desk.store.set({ dialog: 'transfer' })}>${t('transfer')}<kbd>t</kbd></button>
      <button type="button" @click=${() => desk.store.set({ dialog: 'close' })}>${t('close')}<kbd>x</kbd></button>`;
  }
  if (open.mode === 'queued') return html`<button type="button" class="main" @click=${() => desk.accept()}>${t('accept')}<kbd>a</kbd></button>`;
  const supervises = desk.state.me.roles?.some((role) => role !== 'agent');
  return supervises && open.mode !== 'closed' ? html`<button type="button" @click=${() => desk.accept('take-over')}>${t('take-over')}</button>` : nothing;
}

/** How far the last thing that an agent said has come. */
function standing({ events, readTo, selected }) {
  const last = events.findLast((event) => event.type === 'message' && event.from.role === 'agent');
  const answered = events.at(-1)?.from.role === 'customer';
  return last && !answered ? { seq: last.seq, mark: (readTo[selected] ?? 0) >= last.seq ? 'read-to' : 'delivered' } : null;
}

/** What to know of how a message reached the customer, where that isn't as it should be, or it is the last one. */
function marks(state) {
  const { leftOut = [], maybeTwice = [] } = state.talk.reach ?? {};
  const last = standing(state);
  return (seq) => (leftOut.includes(seq) ? 'left-out' : maybeTwice.includes(seq) ? 'maybe-twice' : seq === last?.seq ? last.mark : null);
}

function lines(events, markOf) {
  const found = [];
  let before = null;
  for (const event of events) {
    if (needsMark(before, event.at)) found.push({ key: `t${event.seq}`, draw: () => html`<div class="mark"><time datetime=${event.at}>${mark(event.at)}</time></div>` });
    before = event.at;
    found.push({ key: event.seq, draw: () => (event.type === 'message' ? message(event, markOf(event.seq)) : system(event)) });
  }
  return found;
}

function message(event, state) {
  const { role, name } = event.from;
  const who = { customer: t('anonymous'), bot: name ?? t('turn-bot'), agent: name ?? t('agent'), system: t('system') }[role];
  const side = role === 'customer' ? 'theirs' : 'ours';
  const rich = role !== 'customer' && (role === 'bot' || event.format === 'markdown');
  return html`
    <div class=${`event ${side} ${role} ${event.act === 'emergency' ? 'emergency' : ''}`} id=${`seq-${event.seq}`}>
      <span class="who">${role === 'customer' ? (name ?? who) : who}</span>
      <div class="words">${event.attachment ? attachment(event.attachment) : rich ? markdown(event.text) : html`<p class="plain">${event.text}</p>`}</div>
      ${cardSummary(event.card)}
      ${event.choices?.length ? html`<div class="offered">${event.choices.map((choice) => html`<span>${choice.label}</span>`)}</div>` : nothing}
      ${state ? html`<span class="who ${state}">${t(state)}</span>` : nothing}
    </div>`;
}

function attachment({ url, mediaType }) {
  const address = url && /^https?:$/.test(new URL(url, location).protocol) ? url : null;
  if (address && /^image\/(jpeg|png|webp|gif)$/.test(mediaType)) {
    return html`<a href=${address} target="_blank" rel="noopener noreferrer"><img src=${address} alt=${t('attachment')} loading="lazy"></a>`;
  }
  return address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${t('attachment')}</a>` : t('attachment');
}

function system(event) {
  const name = event.agent?.name ?? event.agent;
  const text = event.type === 'mode-changed' && event.mode === 'human' ? (name ? t('owned-by', { name }) : t('mode-human')) : t(`mode-${event.mode}`, {}, '');
  const words = event.type === 'mode-changed' ? text : t(event.type, { n: event.score ?? '' });
  return html`<div class="line">${words}${event.comment ? html`：<q>${event.comment}</q>` : nothing}</div>`;
}

function pending(desk, entry) {
  return html`
    <div class=${`event ours agent pending ${entry.state}`}><span class="who">${desk.state.me.name}</span><div class="words"><p class="plain">${entry.text ?? t('attachment')}</p></div>
      ${entry.state === 'failed'
        ? html`<button type="button" class="text bad" @click=${() => desk.resend(entry.id)}>${t('resend')}</button>`
        : html`<span class="who">${t(entry.state)}</span>`}</div>`;
}

let shown = null;
let log = null;
/** How far above the end the agent reads, and where the log was put to by us. */
let above = 0;
let put = 0;

/** After drawing: stay at the end, unless the agent reads further up in the same talk. */
export function follow(root, { selected, events }) {
  const there = root.querySelector('.events');
  const key = `${selected}/${events.at(-1)?.seq}`;
  const anew = there !== log || shown?.split('/')[0] !== String(selected);
  if (there && there !== log) watch(there);
  log = there;
  if (there && (anew || above < (key === shown ? 8 : 260))) toEnd(there);
  shown = key;
}

function watch(there) {
  there.addEventListener('scroll', () => {
    if (Math.abs(there.scrollTop - put) > 2) above = there.scrollHeight - there.scrollTop - there.clientHeight;
  }, { passive: true });
  there.addEventListener('load', () => above < 8 && toEnd(there), true);
}

function toEnd(there) {
  there.scrollTop = there.scrollHeight;
  put = there.scrollTop;
  above = 0;
}
