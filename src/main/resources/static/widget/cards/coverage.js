// A verdict never stands alone: what it rests on, what is still to be verified and by whom, and where the sources
// disagree, all of it from the decision as the rules API gave it.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';

/** The numbers of the source's statements, which are for those who keep the rules. */
const STATEMENT = / ?\bP\d{3}\b/g;
const TONES = { covered: 'good', 'covered-if-verified': 'good', 'inspect-first': 'open', contested: 'open', paid: 'plain', 'paid-likely': 'plain' };

export function coverage(card) {
  const decision = card.decision && typeof card.decision === 'object' ? card.decision : card;
  return html`
    <div role="group" class="card coverage" aria-label=${t('coverage')}>
      <div class=${`verdict ${TONES[decision.outcome] ?? 'open'}`}>
        <small>${t('coverage')}${decision.basis ? ` · ${t(`basis-${decision.basis}`, {}, decision.basis)}` : ''}</small>
        <strong>${t(`outcome-${decision.outcome}`, {}, decision.outcome)}</strong>
        ${decision.until ? html`<span>${t('until', { date: decision.until })}</span>` : nothing}
        ${decision.remedies?.length ? html`<span>${t('cov-remedies')}：${decision.remedies.map((remedy) => t(`remedy-${remedy}`, {}, remedy)).join(' / ')}</span>` : nothing}
      </div>
      ${section('cov-reasons', decision.reasons, reason)}
      ${section('cov-verify', decision.verify, verification)}
      ${section('cov-contested', decision.contested, contested)}
      ${section('cov-advice', decision.advice, (advice) => html`<li>${t(`advice-${advice}`, {}, advice)}</li>`)}
    </div>`;
}

function section(title, items, draw) {
  return items?.length ? html`<div class="sub">${t(title)}</div><ul>${items.map(draw)}</ul>` : nothing;
}

function reason({ text, code, clause, source }) {
  const where = [clause?.replace(STATEMENT, ''), source].filter(Boolean).join(' · ');
  return html`<li>${text ?? code}${where ? html`<small class="clause">${where}</small>` : nothing}</li>`;
}

function verification({ what, by }) {
  return html`<li>${what}${by ? html`<small class="clause">${t('cov-by', { who: t(`by-${by}`, {}, by) })}</small>` : nothing}</li>`;
}

function contested({ topic, readings }) {
  return html`<li>${t(`topic-${topic}`, {}, t('topic-default'))}
    <dl class="readings">${(readings ?? []).map(({ source, value }) => html`<div><dt>${source}</dt><dd>${period(value)}</dd></div>`)}</dl></li>`;
}

/** Periods are ISO 8601 in the API ("P12M", "P90D") and words for people. */
export function period(value) {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(value ?? '');
  if (!found || value === 'P') return value;
  const [, years, months, days] = found;
  const english = t('send') === 'Send';
  const words = [[years, '年', 'years'], [months, '个月', 'months'], [days, '天', 'days']];
  return words.filter(([n]) => n).map(([n, chinese, foreign]) => `${n} ${english ? foreign : chinese}`).join(' ');
}
