// Where the customer is in a self-check. The step itself is the message's text; the answers are its choices.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { warningIcon } from '../icons.js';

export function selfCheck(card) {
  const step = Number(card.step) || 0;
  const of = Number(card.of) || 0;
  const safety = t(`risk-${card.safety}`, {}, '');
  if (!step && !safety) return nothing;
  const title = t(`product-${card.product}`, {}, '') ? `${t(`product-${card.product}`)} · ${t('check-title')}` : t('check-title');
  return html`
    <div role="group" class="card check" aria-label=${t('check-title')}>
      ${step ? html`
        <div class="check-head"><span>${title}</span><span class="step">${of ? t('step-of', { step, of }) : step}</span></div>
        ${of ? html`<div class="progress" role="progressbar" aria-label=${t('check-title')} aria-valuemin="0" aria-valuemax=${of} aria-valuenow=${step}>
          <i .style=${`width:${Math.min(100, (step / of) * 100)}%`}></i></div>` : nothing}` : nothing}
      ${safety ? html`<p class="safety">${warningIcon(16)}<span>${safety}</span></p>` : nothing}
    </div>`;
}
