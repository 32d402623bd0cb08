// A customer's card in one line: the agent needs what it said, not how it looked.
import { html, nothing } from '../widget/lit.js';
import { day } from '../widget/time.js';
import { t } from './i18n.js';

export function cardSummary(card) {
  const draw = card && SUMMARIES[card.kind];
  return draw ? html`<div class=${`card-line ${card.kind}`}>${draw(card)}</div>` : nothing;
}

const SUMMARIES = {
  emergency: (card) => html`<b>${t(`hazard-${card.hazard}`, {}, card.hazard)}</b> ${(card.steps ?? []).join('；')}`,
  'self-check': (card) => (card.of ? t('card-check', card) : t('check-title')),
  coverage: (card) => verdict(card.decision ?? card),
  slots: (card) => t('card-slots', { n: card.slots?.length ?? 0 }),
  appointment: (card) => visit(card.appointment ?? card),
  contacts: () => t('card-contacts'),
  rating: () => t('card-rating'),
};

export function verdict(decision) {
  const basis = decision.basis && t(`basis-${decision.basis}`, {}, decision.basis);
  const until = decision.until && t('until', { date: decision.until });
  return [t(`outcome-${decision.outcome}`, {}, decision.outcome), basis, until].filter(Boolean).join(' · ');
}

export function visit(appointment) {
  const { number, status, service, slot } = appointment;
  const when = slot && `${day(slot.date)} ${slot.from}–${slot.to}`;
  const state = status === 'draft' ? t('draft') : t(`status-${status}`, {}, status);
  return [number ?? t('card-appointment'), t(`service-${service}`, {}, service), when, state].filter(Boolean).join(' · ');
}
