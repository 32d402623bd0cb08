// What to do now, large and red. Numbers are dialled only from the card's own contacts, which come from the registry.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { warningIcon, phoneIcon } from '../icons.js';

export function emergency(card) {
  return html`
    <div role="group" class="card emergency" aria-label=${t('emergency')}>
      <div class="hazard">${warningIcon()}<span>${t(`hazard-${card.hazard}`, {}, t('emergency'))}</span></div>
      <ol>${(card.steps ?? []).map((step) => html`<li>${step}</li>`)}</ol>
      ${callButtons(card.contacts)}
    </div>`;
}

function callButtons(contacts = []) {
  const callable = contacts.filter(isCallable);
  if (!callable.length) return nothing;
  return html`<div class="calls">${callable.map(
    (contact) => html`<a class="call" href=${telephone(contact.value)} aria-label=${`${t('call', { number: contact.value })} ${contact.name ?? ''}`}>
      ${phoneIcon()}<b>${contact.value}</b><span>${contact.name}</span></a>`,
  )}</div>`;
}

export function isCallable(contact) {
  const known = contact?.status === undefined || contact.status === 'national' || contact.status === 'verified';
  return known && /^[+\d][\d\s-]{2,}$/.test(contact?.value ?? '');
}

export function telephone(value) {
  return `tel:${value.replace(/[^\d+]/g, '')}`;
}
