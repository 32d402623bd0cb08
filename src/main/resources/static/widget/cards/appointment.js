// The summary to be confirmed, and the booked visit with the number that the customer quotes.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { day } from '../time.js';

export function appointment(card) {
  const visit = card.appointment ?? card;
  const status = visit.status ?? 'draft';
  return html`
    <div role="group" class=${`card appointment ${status}`} aria-label=${t('appointment')}>
      <div class="card-head"><strong>${t('appointment')}</strong><span class=${`status ${status}`}>${status === 'draft' ? t('draft') : t(`status-${status}`, {}, status)}</span></div>
      ${visit.number ? html`<p class="number"><span>${t('number')}</span><b>${visit.number}</b>
        <button type="button" class="link" @click=${(event) => copy(event.currentTarget, visit.number)}>${t('copy')}</button></p>` : nothing}
      <dl>
        ${row('appt-service', visit.service && t(`service-${visit.service}`, {}, visit.service))}
        ${row('appt-product', visit.product && t(`product-${visit.product}`, {}, visit.product))}
        ${row('appt-symptom', visit.symptom)}
        ${row('appt-time', visit.slot && `${day(visit.slot.date)} ${visit.slot.from}–${visit.slot.to}`)}
        ${row('appt-contact', [visit.contact?.name, visit.contact?.phone].filter(Boolean).join(' '))}
        ${row('appt-address', address(visit.address))}
      </dl>
    </div>`;
}

function row(label, value) {
  return value ? html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>` : nothing;
}

/** Many write the district into the line as well: it is shown once. */
function address({ city, district, detail } = {}) {
  return [city, detail?.includes(district) ? '' : district, detail].filter(Boolean).join(' ');
}

async function copy(button, number) {
  try {
    await navigator.clipboard.writeText(number);
    button.textContent = t('copied');
  } catch {
    getSelection()?.selectAllChildren(button.previousElementSibling);
  }
}
