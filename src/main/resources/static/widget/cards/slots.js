// Times by day. Tapping one takes the open choice of the same id, or says it in words, which means the same.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { day } from '../time.js';

const DAYS_AT_FIRST = 4;

export function slots(card, { chat, newest }) {
  const days = byDay(card.slots ?? []);
  if (!days.length) return html`<div class="card slots"><p class="quiet">${t('no-slots')}</p></div>`;
  const draw = ([date, times]) => html`
    <div class="day" role="group" aria-label=${day(date)}><div class="sub">${day(date)}</div>
      <div class="times">${times.map((slot) => time(slot, card, chat, newest))}</div></div>`;
  return html`
    <div role="group" class="card slots" aria-label=${t('slots')}>
      ${days.slice(0, DAYS_AT_FIRST).map(draw)}
      ${days.length > DAYS_AT_FIRST
        ? html`<details class="more"><summary>${t('more-days')}</summary>${days.slice(DAYS_AT_FIRST).map(draw)}</details>` : nothing}
    </div>`;
}

function time(slot, card, chat, newest) {
  const span = `${slot.from}–${slot.to}`;
  const words = `${day(slot.date)} ${span}`;
  return html`<button type="button" class="time" ?disabled=${!newest} aria-label=${t('slot-pick', { slot: words })}
    @click=${() => take(slot, card, chat, words)}>${span}</button>`;
}

function take(slot, card, chat, words) {
  const choice = choiceOf(slot, card.slots, chat.state.choices);
  if (choice) chat.choose(choice);
  else chat.say(words);
}

/** The open choice that means this slot: of the same id, or the one at its place whose label names its time ("9:00" is 09:00). */
export function choiceOf(slot, all, choices) {
  const atItsPlace = choices[all.indexOf(slot)];
  const named = atItsPlace?.label.includes(slot.from.replace(/^0/, ''));
  return choices.find((choice) => choice.id === slot.id) ?? (named ? atItsPlace : undefined);
}

function byDay(all) {
  const days = new Map();
  for (const slot of all) days.set(slot.date, [...(days.get(slot.date) ?? []), slot]);
  return [...days];
}
