// Reply and internal note share one place with two tabs, each with its own draft, so that neither is sent as the other.
import { html, nothing, live } from '../widget/lit.js';
import { grow, length, MOST } from '../widget/composer.js';
import { ACCEPTED } from '../widget/attachments.js';
import { canned, suggestion } from './keys.js';
import { toolbar } from './tools.js';
import { t } from './i18n.js';

export function writer(desk) {
  const { tab, talk, drafts } = desk.state;
  const note = tab === 'note';
  const text = drafts[desk.draftKey] ?? '';
  const allowed = note || desk.owns;
  const suggested = note ? [] : desk.suggestions;
  return html`
    <section class=${`write ${note ? 'noting' : ''}`}>
      <div class="tabline"><div class="tabs" role="tablist">${['reply', 'note'].map((name) => html`
        <button type="button" role="tab" aria-selected=${tab === name} @click=${() => desk.store.set({ tab: name })}>${t(name)}</button>`)}</div>${toolbar(desk)}</div>
      ${suggested.length ? html`<div class="suggested" role="group" aria-label=${t('suggestions')}>
        ${suggested.map((line, at) => html`<button type="button" title=${line.text} @click=${() => suggestion(desk, at)}><kbd>${at + 1}</kbd><span class="hint">${line.text}</span>${sources(line)}</button>`)}</div>` : nothing}
      <form @submit=${(event) => submit(event, desk)}>
        <textarea rows="2" ?disabled=${!allowed} aria-label=${t(tab)} placeholder=${t(!allowed ? (talk.mode === 'closed' ? 'mode-closed' : 'not-owner') : note ? 'note-placeholder' : 'reply-placeholder')}
          .value=${live(text)} @input=${(event) => typed(event, desk)} @keydown=${(event) => key(event, desk)}></textarea>
        ${note ? nothing : html`<label class="attach" title=${t('attach')}><span aria-hidden="true">＋</span><span class="hidden">${t('attach')}</span>
          <input type="file" class="hidden" accept=${ACCEPTED} ?disabled=${!desk.owns} @change=${(event) => attach(event, desk)}></label>`}
        <button class="main" ?disabled=${!allowed || !text.trim() || length(text) > MOST}>${t(note ? 'save-note' : 'send')}</button>
      </form>
      ${length(text) > MOST ? html`<p class="bad" role="status">${t('too-long')}</p>` : nothing}
      ${!note && desk.owns && talk.reach ? reach(talk.reach) : nothing}
    </section>`;
}

let fitted = null;

/** After drawing: a suggestion or another conversation's draft may have put more into the field than it shows. */
export function fit(root) {
  const field = root.querySelector('.write textarea');
  if (!field || (field === fitted?.field && field.value === fitted.value)) return;
  fitted = { field, value: field.value };
  grow(field);
}

/** The articles that a suggestion rests on. */
function sources({ citations }) {
  return citations?.length ? html`<small class="sources">${t('said-on')}：${citations.map(({ title, section }) => (section ? `${title}（${section}）` : title)).join('、')}</small>` : nothing;
}

/** What the customer's channel still takes, and what they haven't got. */
function reach({ channel, left, stuck, undelivered = 0 }) {
  const waits = stuck || left === 0;
  return html`<p class=${waits ? 'bad' : 'quiet'} role="status">${t(waits ? 'reach-none' : 'reach-left', { channel: t(`channel-${channel}`, {}, channel), n: left })}
    ${undelivered ? t('reach-undelivered', { n: undelivered }) : ''}${stuck ? t(`reach-${stuck}`, {}, '') : ''}</p>`;
}

function submit(event, desk) {
  event.preventDefault();
  const text = desk.state.drafts[desk.draftKey] ?? '';
  const note = desk.state.tab === 'note';
  if (!text.trim() || length(text) > MOST || (!note && !desk.owns)) return;
  if (note) desk.addNote(text);
  else desk.say(text);
}

function attach(event, desk) {
  const [file] = event.target.files;
  event.target.value = '';
  if (file) desk.sendFile(file);
}

function typed(event, desk) {
  grow(event.target);
  desk.draft(event.target.value);
  if (desk.state.tab === 'reply') desk.typing();
}

function key(event, desk) {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'ArrowUp' && !event.target.value && desk.state.tab === 'reply' && desk.suggestions.length) {
    event.preventDefault();
    suggestion(desk, 0);
  } else if (event.key === '/' && !event.target.value && desk.state.tab === 'reply' && desk.state.canned.length) {
    event.preventDefault();
    canned(desk);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    submit(event, desk);
  }
}
