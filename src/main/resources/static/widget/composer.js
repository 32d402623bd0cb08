// Where the customer writes. Enter sends and Shift+Enter breaks the line; while an input method composes, Enter
// belongs to it.
import { html, nothing, live } from './lit.js';
import { t } from './i18n.js';
import { sendIcon, imageIcon, cameraIcon } from './icons.js';
import { ACCEPTED } from './attachments.js';

export const MOST = 2_000;
const COUNT_FROM = 1_800;

/** Code points, because that is what the server counts: a rare character or an emoji is one. */
export function length(text) {
  return [...text.trim().normalize('NFC')].length;
}

export function composer(chat) {
  const { draft, mode, attachments, uploading } = chat.state;
  const size = length(draft);
  const tooLong = size > MOST;
  return html`
    <form class="composer" @submit=${(event) => submit(event, chat)}>
      ${uploading ? upload(chat, uploading) : nothing}
      ${size >= COUNT_FROM ? html`<p id="counter" class=${`note ${tooLong ? 'bad' : ''}`} role="status">
        ${tooLong ? t('too-long', { max: MOST, n: size - MOST }) : `${size}/${MOST}`}</p>` : nothing}
      <div class="field">
        ${attachments ? [
          tool(chat, 'attach', imageIcon(), { accept: ACCEPTED }),
          tool(chat, 'photograph', cameraIcon(), { accept: 'image/*', capture: 'environment' }),
        ] : nothing}
        <textarea rows="1" enterkeyhint="send" autocomplete="off" aria-label=${t('composer')} aria-invalid=${tooLong}
          aria-describedby=${size >= COUNT_FROM ? 'counter' : nothing}
          placeholder=${t(mode === 'human' ? 'placeholder-human' : 'placeholder')} .value=${live(draft)}
          @input=${(event) => typed(event, chat)} @keydown=${(event) => key(event, chat)} @paste=${(event) => pasted(event, chat)}></textarea>
        <button class="send" aria-label=${t('send')} ?disabled=${size === 0 || tooLong}>${sendIcon()}</button>
      </div>
    </form>`;
}

/** Taking a picture is offered where there is a camera at hand: the style shows it on touch screens only. */
function tool(chat, name, icon, { accept, capture = nothing }) {
  return html`<label class=${`tool ${name}`} title=${t(name)}>${icon}<span class="hidden">${t(name)}</span>
    <input type="file" accept=${accept} capture=${capture} @change=${(event) => picked(event, chat)}></label>`;
}

function upload(chat, { name, share, failed }) {
  if (!failed) return html`<p class="note" role="status">${t('uploading', { name })}<progress max="1" .value=${share}></progress></p>`;
  return html`<p class="note bad" role="alert">${failed}
    <button type="button" @click=${() => chat.attachments.retry()}>${t('retry')}</button>
    <button type="button" @click=${() => chat.attachments.drop()}>${t('drop')}</button></p>`;
}

function submit(event, chat) {
  event.preventDefault();
  const { draft } = chat.state;
  const size = length(draft);
  if (size === 0 || size > MOST) return;
  chat.say(draft);
  chat.store.set({ draft: '' });
}

function typed(event, chat) {
  chat.store.set({ draft: event.target.value });
  if (event.target.value) chat.typing();
}

function key(event, chat) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit(event, chat);
}

function pasted(event, chat) {
  const file = [...(event.clipboardData?.files ?? [])].find((candidate) => candidate.type.startsWith('image/'));
  if (!file || !chat.state.attachments) return;
  event.preventDefault();
  chat.attachments.send(file);
}

function picked(event, chat) {
  const [file] = event.target.files;
  event.target.value = '';
  if (file) chat.attachments.send(file);
}

/** The field grows with what is in it, up to what the style allows. */
export function grow(textarea) {
  textarea.style.height = 'auto';
  textarea.style.height = `${textarea.scrollHeight}px`;
}
