// Dates as people write them in a chat; a mark where more than five minutes have passed.
import { t, language } from './i18n.js';

const PAUSE = 5 * 60_000;

export function needsMark(before, at) {
  return !before || Date.parse(at) - Date.parse(before) > PAUSE;
}

export function mark(at, now = new Date()) {
  const date = new Date(at);
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  const clock = date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  if (days === 0) return clock;
  if (days === 1) return `${t('yesterday')} ${clock}`;
  const day = date.toLocaleDateString(language, {
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }), month: 'long', day: 'numeric',
  });
  return `${day} ${clock}`;
}

/** A calendar day ("2026-11-24") with its weekday, without a time zone's shift. */
export function day(date) {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  if (!dayOfMonth) return date;
  const local = new Date(year, month - 1, dayOfMonth);
  const weekday = local.toLocaleDateString(language, { weekday: 'short' });
  return `${local.toLocaleDateString(language, { month: 'long', day: 'numeric' })} ${weekday}`;
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
