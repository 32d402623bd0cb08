// One message: who said it, what, and what hangs below it (card, sources, state of delivery).
import { html, nothing } from './lit.js';
import { t } from './i18n.js';
import { markdown, evidenceLinks } from './markdown.js';
import { card } from './cards/index.js';
import { assistantFace, headsetIcon, retryIcon, thumbIcon } from './icons.js';

export function message(event, context) {
  const { role } = event.from;
  const side = role === 'customer' ? 'mine' : 'theirs';
  const urgent = event.act === 'emergency' || event.card?.kind === 'emergency';
  return html`
    <div class=${`row ${side} ${urgent ? 'urgent' : ''}`} data-seq=${event.seq} role=${urgent ? 'alert' : nothing}>
      ${avatar(event.from)}
      <div class="said">
        ${side === 'theirs' ? byline(event.from) : html`<span class="hidden">${t('me')}</span>`}
        ${body(event, context.chat)}
        ${card(event, context)}
        ${citations(event.citations)}
        ${context.read ? html`<span class="delivery">${t('read')}</span>` : nothing}
        ${event.act === 'answer' && event.from.role === 'bot' ? helped(event, context.chat) : nothing}
      </div>
    </div>`;
}

export function pending(entry, chat) {
  const label = entry.state === 'failed' ? (entry.final ? 'failed-final' : 'failed') : entry.state;
  return html`
    <div class=${`row mine pending ${entry.state}`}>
      ${avatar({ role: 'customer' })}
      <div class="said">
        <div class="bubble"><p>${entry.text}</p></div>
        ${entry.state === 'failed'
          ? html`<button type="button" class="delivery failed" @click=${() => chat.resend(entry.id)}>${retryIcon(16)}<span>${t(label)}${entry.detail ? `：${entry.detail}` : ''}</span></button>`
          : html`<span class="delivery">${t(label)}</span>`}
      </div>
    </div>`;
}

/** An answer still being written: screen readers get it once, when it is whole. */
export function draft(text, from) {
  return html`
    <div class="row theirs" aria-hidden="true">${avatar(from)}
      <div class="said">${byline(from)}<div class="bubble writing">${markdown(text)}</div></div></div>`;
}

export function dots(from) {
  const name = from.name ?? t(from.role, {}, t('bot'));
  return html`
    <div class="row theirs">${avatar(from)}
      <div class="said"><div class="bubble dots"><span class="hidden">${name} ${t('typing')}</span><i></i><i></i><i></i></div></div></div>`;
}

function helped({ seq }, chat) {
  const said = chat.state.helped.get(seq);
  return html`<div class="helped">${[true, false].map((good) => html`
    <button type="button" aria-pressed=${said === good} aria-label=${t(good ? 'helped' : 'not-helped')} title=${t(good ? 'helped' : 'not-helped')}
      @click=${() => chat.tell(seq, good)}>${thumbIcon(!good)}</button>`)}</div>`;
}

function body(event, chat) {
  if (event.attachment) return attachment(event, chat);
  if (!event.text) return nothing;
  const rich = event.from.role !== 'customer' && (event.format === 'markdown' || event.from.role === 'bot');
  return html`<div class="bubble">${rich ? markdown(event.text, evidenceLinks(event)) : html`<p class="plain">${event.text}</p>`}</div>`;
}

function attachment({ attachment: file, from }, chat) {
  const address = file.url && chat.address(file.url);
  const who = from.role === 'customer' ? t('me') : (from.name ?? t(from.role));
  if (address && /^image\/(jpeg|png|webp|gif)$/.test(file.mediaType)) {
    return html`<a class="picture" href=${address} target="_blank" rel="noopener noreferrer"><img src=${address} alt=${t('picture-of', { who })} loading="lazy"></a>`;
  }
  return html`<div class="bubble"><p>${file.mediaType === 'application/pdf' ? t('pdf') : t('picture')}
    ${address ? html` <a href=${address} target="_blank" rel="noopener noreferrer">${t('open-file')}</a>` : nothing}</p></div>`;
}

function avatar({ role, name }) {
  if (role === 'customer') return html`<span class="avatar me" aria-hidden="true">${t('me').slice(0, 2)}</span>`;
  if (role === 'agent') return html`<span class="avatar person" aria-hidden="true">${name ? [...name][0] : headsetIcon(20)}</span>`;
  return html`<span class="avatar" aria-hidden="true">${assistantFace()}</span>`;
}

function byline({ role, name, automated }) {
  const machine = automated ?? (role === 'bot' || role === 'system');
  return html`<span class="name">${name ?? t(role, {}, t('bot'))}${machine ? html`<span class="machine" title=${t('machine-long')}>${t('machine')}</span>` : nothing}</span>`;
}

function citations(list) {
  if (!list?.length) return nothing;
  return html`
    <details class="citations"><summary>${t('citations', { n: list.length })}</summary>
      <ul>${list.map(({ title, section, source }) => html`<li><b>${title}</b>${section ? html`<span>${t('section', { section })}</span>` : nothing}
        ${source ? html`<small>${t('source')}：${source}</small>` : nothing}</li>`)}</ul></details>`;
}
