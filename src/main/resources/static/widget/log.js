// The log: time marks, system lines, messages, what isn't sent yet, what is being written, and the open choices.
import { html, nothing, repeat } from './lit.js';
import { t } from './i18n.js';
import { needsMark, mark } from './time.js';
import { message, pending, draft, dots } from './bubble.js';
import { choiceOf } from './cards/slots.js';
import { rating } from './cards/rating.js';
import { offers } from './timeline.js';
import { milliseconds } from './backoff.js';

export function log(chat) {
  const { events, outbox, drafts, choices } = chat.state;
  const newestOffer = events.reduce((found, event) => (['bot', 'system'].includes(event.from.role) && (event.choices?.length || event.card) ? event.seq : found), 0);
  const read = lastRead(chat.state);
  const bot = [...events].reverse().find((event) => event.from.role === 'bot')?.from ?? { role: 'bot' };
  const items = [
    ...lines(events, (event) => message(event, { chat, newest: event.seq === newestOffer, read: event.seq === read })),
    ...outbox.filter((entry) => !hidden(entry, chat)).map((entry) => ({ key: entry.id, draw: () => pending(entry, chat) })),
    ...[...drafts].map(([turn, text]) => ({ key: `draft-${turn}`, draw: () => draft(text, bot) })),
  ];
  return html`
    <div class="log" role="log" aria-live="polite" aria-relevant="additions" aria-label=${t('log')}>
      ${repeat(items, (item) => item.key, (item) => item.draw())}
      ${busy(chat.state)}
      ${afterwards(chat)}
    </div>
    ${chips(chat, chat.state.staleChoices ?? choices)}`;
}

/** The customer's last message, where a person has read it and hasn't answered yet. */
function lastRead({ events, readTo, mode }) {
  const last = events.findLast((event) => event.type === 'message');
  return mode === 'human' && last?.from.role === 'customer' && last.seq <= readTo ? last.seq : null;
}

/** Its event is already in the log: only the acknowledgement is missing. */
function hidden(entry, chat) {
  return entry.seq !== undefined && entry.seq <= chat.feed.lastSeq;
}

function lines(events, drawMessage) {
  const items = [];
  let before = null;
  for (const event of events) {
    const system = systemLine(event);
    if (event.type !== 'message' && !system) continue;
    if (needsMark(before, event.at)) {
      items.push({ key: `t${event.seq}`, draw: () => html`<div class="mark"><time datetime=${event.at}>${mark(event.at)}</time></div>` });
    }
    before = event.at;
    items.push({ key: event.seq, draw: () => system ?? drawMessage(event) });
  }
  return items;
}

function systemLine(event) {
  if (event.type === 'mode-changed') return html`<div class="line">${modeLine(event)}</div>`;
  if (event.type === 'rated') return html`<div class="line">${t('rated', { n: event.score ?? '' })}</div>`;
  if (event.type === 'erased') return html`<div class="line">${t('erased')}</div>`;
  return null;
}

function modeLine({ mode, agent }) {
  const name = typeof agent === 'string' ? agent : agent?.name;
  if (mode === 'human') return name ? t('mode-human', { name }) : t('mode-human-unnamed');
  return t(`mode-${mode}`);
}

/** Once a sitting is over, it can be rated. */
function afterwards(chat) {
  const { mode, events } = chat.state;
  const end = mode === 'closed' ? events.findLast((event) => event.type === 'mode-changed' && event.mode === 'closed') : null;
  const said = end && events.some((event) => event.from.role === 'customer' && event.type === 'message');
  const asked = end && events.findLast((event) => event.card?.kind === 'rating' && event.seq < end.seq);
  const rated = asked && events.some((event) => event.type === 'rated' && event.seq > asked.seq && event.seq < end.seq);
  return said && !rated ? rating({ kind: 'rating', scale: 5 }, { chat, newest: true, event: end }) : nothing;
}

function busy({ typing, awaiting, drafts, mode }) {
  if (drafts.size) return nothing;
  if (typing) return dots(typing);
  return awaiting && mode === 'bot' ? dots({ role: 'bot' }) : nothing;
}

function chips(chat, choices) {
  const { mode, awaiting, events } = chat.state;
  const offer = events.findLast((event) => event.choices?.length);
  const times = offer?.card?.kind === 'slots' ? offer.card.slots : [];
  const inCard = new Set(times.map((slot) => choiceOf(slot, times, choices)));
  const shown = choices.filter((choice) => !inCard.has(choice));
  if (!shown.length || awaiting || mode === 'closed' || (offer && !offers(offer, mode))) return nothing;
  return html`<div class="chips" role="group" aria-label=${t('choices')}>${repeat(
    shown,
    (choice) => choice.id,
    (choice) => html`<button type="button" class="chip" @click=${() => chat.choose(choice)}>${choice.label}</button>`,
  )}</div>`;
}

/** One line above the composer: the place in the queue. */
export function queueLine({ mode, queue }) {
  if (mode !== 'queued') return nothing;
  const ahead = queue?.position === undefined ? null : queue.position - 1;
  const place = ahead === null ? t('queue') : ahead > 0 ? t('queue-position', { n: ahead }) : t('queue-next');
  const minutes = Math.ceil(milliseconds(queue?.estimate, 0) / 60_000);
  return html`<div class="queue" role="status"><i aria-hidden="true"></i>${place}${minutes ? t('queue-estimate', { n: minutes }) : ''}</div>`;
}
