// What there was each day, as figures, charts and a table; charts are plain SVG, and say in words what they show.
import { html, nothing, svg } from '../widget/lit.js';
import { milliseconds } from '../widget/backoff.js';
import { lastDays } from './case-desk.js';
import { t } from './i18n.js';

const SPANS = [1, 7, 30];
const WIDTH = 480;
const HEIGHT = 170;
/** With more days than this a figure over each column would run into the next. */
const MOST_NAMED = 10;
const FOOT = 22;
const ROOM = HEIGHT - FOOT - 20;

export function reports(desk) {
  const { report, span } = desk.state;
  return html`
    <main class="work wide" aria-label=${t('reports')}>
      <header class="work-head">
        <h2>${t('reports')}</h2>
        <form class="row" @submit=${(event) => choose(event, desk)}>
          ${SPANS.map((days) => html`<button type="button" @click=${() => desk.work.report(lastDays(days))}>${days === 1 ? t('today') : t('last-days', { n: days })}</button>`)}
          <input type="date" name="from" required .value=${span.from} aria-label=${t('from')}>
          <input type="date" name="to" required .value=${span.to} aria-label=${t('to')}>
          <button class="main">${t('show')}</button>
          <a class="button" href=${table(span)} download>${t('csv')}</a>
        </form>
      </header>
      ${report ? body(report) : html`<p class="loading">${t('loading')}</p>`}
    </main>`;
}

function choose(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  desk.work.report({ from: form.get('from'), to: form.get('to') });
}

function table({ from, to }) {
  return `/api/v1/desk/reports?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}&format=csv`;
}

function body({ total, days }) {
  return html`
    <div class="figures">${figures(total).map(([label, value, more]) => html`<div><span>${label}</span><b>${value}</b>${more ? html`<small>${more}</small>` : nothing}</div>`)}</div>
    <div class="charts">
      ${chart('chart-volume', days, [(day) => day.contained, (day) => day.handedOver], ['contained', 'handed-over'], String)}
      ${chart('chart-waiting', days, [(day) => seconds(day.waiting)], ['wait-time'], short)}
      ${chart('chart-reply', days, [(day) => seconds(day.firstReply)], ['first-reply'], short)}
      ${chart('chart-unanswered', days, [(day) => day.unanswered], ['unanswered'], String)}
      ${bars('chart-reasons', Object.entries(total.reasons).map(([reason, count]) => [t(`reason-of-${reason}`, {}, reason), count]))}
      ${bars('chart-scores', Object.entries(total.satisfaction?.scores ?? {}).reverse().map(([score, count]) => [t('stars', { n: score }), count]))}
    </div>
    ${lines(days)}`;
}

function figures(total) {
  const rate = total.sittings ? `${Math.round((total.contained / total.sittings) * 100)}%` : '—';
  return [
    [t('sittings'), total.sittings, t('messages-n', { n: total.messages })],
    [t('contained'), rate, t('of-n', { n: total.contained, all: total.sittings })],
    [t('wait-time'), spoken(total.waiting), most(total.waiting)],
    [t('first-reply'), spoken(total.firstReply), most(total.firstReply)],
    [t('handling'), spoken(total.handling), most(total.handling)],
    [t('satisfaction'), total.satisfaction ? total.satisfaction.average.toFixed(1) : '—', total.satisfaction ? t('ratings-n', { n: total.satisfaction.count }) : ''],
    [t('unanswered'), total.unanswered, ''],
    [t('promises-due'), total.promises.due, t('kept-missed', total.promises)],
    [t('left-queue'), total.leftQueue, ''],
  ];
}

function seconds(span) {
  return span ? milliseconds(span.average, 0) / 1_000 : 0;
}

function spoken(span) {
  return span ? short(seconds(span)) : '—';
}

function most(span) {
  return span?.most ? t('nine-of-ten', { time: short(milliseconds(span.most, 0) / 1_000) }) : '';
}

function short(length) {
  if (length < 60) return t('seconds-n', { n: Math.round(length) });
  return length < 3_600 ? t('minutes-n', { n: Math.round(length / 6) / 10 }) : t('hours-n', { n: Math.round(length / 360) / 10 });
}

/** One bar a day, its parts on top of each other. */
function chart(title, days, parts, names, write) {
  const sums = days.map((day) => parts.reduce((sum, part) => sum + part(day), 0));
  const highest = Math.max(...sums, 1);
  const step = WIDTH / days.length;
  const every = Math.ceil(days.length / 8);
  return html`
    <figure>
      <figcaption>${t(title)} ${names.length > 1 ? names.map((name, at) => html`<span class=${`key part-${at}`}>${t(name)}</span>`) : nothing}<small>${t('highest', { n: write(Math.max(...sums, 0)) })}</small></figcaption>
      <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${`${t(title)}：${days.map((day, at) => `${day.day} ${write(sums[at])}`).join('，')}`}>
        <line x1="0" x2=${WIDTH} y1=${HEIGHT - FOOT} y2=${HEIGHT - FOOT}></line>
        ${days.map((day, at) => column(day, parts, { x: at * step + step * 0.15, width: step * 0.7, highest, write }))}
        ${days.length > MOST_NAMED ? nothing : days.map((day, at) => (sums[at] ? svg`<text class="sum" x=${(at + 0.5) * step} y=${HEIGHT - FOOT - (sums[at] / highest) * ROOM - 5}>${write(sums[at])}</text>` : nothing))}
        ${days.map((day, at) => (at % every ? nothing : svg`<text x=${(at + 0.5) * step} y=${HEIGHT - 6}>${day.day.slice(5)}</text>`))}
      </svg>
    </figure>`;
}

function column(day, parts, { x, width, highest, write }) {
  let top = HEIGHT - FOOT;
  return parts.map((part, at) => {
    const height = (part(day) / highest) * ROOM;
    top -= height;
    return svg`<rect class=${`part-${at}`} x=${x} y=${top} width=${width} height=${height}><title>${day.day} ${write(part(day))}</title></rect>`;
  });
}

function bars(title, rows) {
  const highest = Math.max(...rows.map(([, count]) => count), 1);
  return html`
    <figure><figcaption>${t(title)}</figcaption>
      ${rows.length ? html`<dl class="bars">${rows.map(([label, count]) => html`<div><dt>${label}</dt><dd>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="part-0" width=${(count / highest) * 100} height="10"></rect></svg><b>${count}</b></dd></div>`)}</dl>`
        : html`<p class="empty">${t('nothing-yet')}</p>`}
    </figure>`;
}

function lines(days) {
  const columns = ['day', 'sittings', 'contained', 'handed-over', 'wait-time', 'first-reply', 'handling', 'satisfaction', 'unanswered', 'promises-due'];
  return html`
    <table><caption class="hidden">${t('reports')}</caption>
      <thead><tr>${columns.map((name) => html`<th scope="col">${t(name)}</th>`)}</tr></thead>
      <tbody>${[...days].reverse().map((day) => html`<tr><th scope="row">${day.day}</th><td>${day.sittings}</td><td>${day.contained}</td><td>${day.handedOver}</td>
        <td>${spoken(day.waiting)}</td><td>${spoken(day.firstReply)}</td><td>${spoken(day.handling)}</td>
        <td>${day.satisfaction ? day.satisfaction.average.toFixed(1) : '—'}</td><td>${day.unanswered}</td><td>${day.promises.due}${day.promises.missed ? html` <span class="bad">${t('missed-n', { n: day.promises.missed })}</span>` : nothing}</td></tr>`)}</tbody>
    </table>`;
}
