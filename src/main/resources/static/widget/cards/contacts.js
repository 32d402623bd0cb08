// Ways to reach somebody. What isn't verified is named and not given: no number, no link.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { isCallable, telephone } from './emergency.js';

const GIVEN = new Set(['verified', 'national']);

export function contacts(card) {
  return html`<div role="group" class="card contacts" aria-label=${t('contacts')}><ul>${(card.entries ?? []).map(entry)}</ul></div>`;
}

function entry(contact) {
  const given = GIVEN.has(contact.status);
  return html`<li>
    <div class="contact-name"><b>${contact.name}</b><span class=${`badge ${given ? 'good' : 'quiet'}`}>${t(`contact-${contact.status}`, {}, contact.status ?? '')}</span></div>
    ${given && contact.value ? html`<div>${value(contact)}</div>` : nothing}
    ${contact.where ? html`<small>${contact.where}</small>` : nothing}
  </li>`;
}

function value(contact) {
  if (isCallable(contact)) return html`<a href=${telephone(contact.value)}>${contact.value}</a>`;
  if (/^https:\/\//.test(contact.value)) return html`<a href=${contact.value} target="_blank" rel="noopener noreferrer">${contact.value}</a>`;
  return contact.value;
}
