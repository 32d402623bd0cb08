// Left: who waits (longest and most urgent first, as the server sorts them) and whom this agent has.
import { html, nothing, repeat } from '../widget/lit.js';
import { t } from './i18n.js';

export function lists(desk) {
  const { queue, mine, all, found, query } = desk.state;
  const others = all.filter((item) => ![...queue, ...mine].some((known) => known.id === item.id));
  return html`
    <nav class="lists" aria-label=${t('queue')}>
      <input type="search" class="find" aria-label=${t('find')} placeholder=${t('find')} .value=${query} @input=${(event) => desk.find(event.target.value)}>
      ${found ? html`<h2>${t('found')}<span class="count">${found.length}</span></h2>${found.length ? list(desk, found, false) : html`<p class="empty">${t('none-found')}</p>`}` : nothing}
      <h2>${t('queue')}<span class=${`count ${queue.length ? 'hot' : ''}`}>${queue.length}</span></h2>
      ${queue.length ? list(desk, queue, true) : html`<p class="empty">${t('queue-empty')}</p>`}
      <h2>${t('mine')}<span class="count">${mine.length}</span></h2>
      ${mine.length ? list(desk, mine, false) : html`<p class="empty">${t('mine-empty')}</p>`}
      ${others.length ? html`<h2>${t('all')}<span class="count">${others.length}</span></h2>${list(desk, others, false)}` : nothing}
      <p class="hidden" role="status">${queue.length ? t('next-up', { n: queue.length }) : ''}</p>
    </nav>`;
}

function list(desk, items, waiting) {
  return html`<ul>${repeat(items, (item) => item.id, (item) => html`<li>${row(desk, item, waiting)}</li>`)}</ul>`;
}

function row(desk, item, waiting) {
  const { selected, unread, late, now } = desk.state;
  const danger = item.priority === 'danger';
  const fresh = unread[item.id];
  return html`
    <button type="button" class=${`item ${danger ? 'danger' : ''} ${item.id === selected ? 'selected' : ''}`}
      aria-current=${item.id === selected} @click=${() => desk.select(item.id)} @dblclick=${() => waiting && desk.accept()}>
      <span class="line"><b>${customerName(item)}</b>${tags(item, late[item.id])}
        ${waiting && item.waitingSince ? html`<time class=${late[item.id] ? 'late' : ''} aria-label=${t('waited', { time: elapsed(item.waitingSince, now) })}>${elapsed(item.waitingSince, now)}</time>` : nothing}
        ${fresh ? html`<span class="fresh" aria-label=${t('unread', { n: fresh })}>${fresh}</span>` : nothing}</span>
      ${item.reason ? html`<span class="reason">${[item.productLabel, item.reason].filter(Boolean).join(' · ')}</span>` : nothing}
      <span class="preview">${item.preview?.replaceAll('**', '')}</span>
    </button>`;
}

function tags(item, late) {
  const words = [[t(`priority-${item.priority}`, {}, ''), item.priority], [item.skillLabel, 'skill'], [t(`mood-${item.mood}`, {}, ''), 'mood'], [late ? t('late') : '', 'high']];
  return words.filter(([text]) => text).map(([text, kind]) => html`<span class=${`tag ${kind}`}>${text}</span>`);
}

export function customerName(item) {
  return item.customer?.name || (typeof item.customer === 'string' && item.customer) || t('anonymous');
}

/** Minutes and seconds, hours beyond sixty minutes: short enough to tick in a list. */
export function elapsed(since, now) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1_000));
  const pad = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
