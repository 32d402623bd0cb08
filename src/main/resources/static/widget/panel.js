// Launcher and panel: the whole widget as one drawing of its state.
import { html, nothing } from './lit.js';
import { t } from './i18n.js';
import { log, queueLine } from './log.js';
import { composer } from './composer.js';
import { menu, eraseQuestion } from './privacy.js';
import { chatIcon, closeIcon, headsetIcon, downIcon } from './icons.js';

export function widget(chat, { page }) {
  const { open, large } = chat.state;
  const classes = `carechat ${page ? 'page' : 'bubble-mode'} ${large ? 'large' : ''}`;
  return html`
    <div class=${classes}>
      ${page || open ? panel(chat, page) : nothing}
      ${page ? nothing : launcher(chat)}
    </div>`;
}

function launcher(chat) {
  const { open, unread } = chat.state;
  return html`
    <button type="button" class=${`launcher ${open ? 'behind' : ''}`} aria-expanded=${open} aria-haspopup="dialog"
      aria-label=${unread ? t('launcher-unread', { n: unread }) : t('launcher')} @click=${() => (open ? chat.hide() : chat.show())}>
      ${open ? closeIcon() : chatIcon()}
      ${unread && !open ? html`<span class="badge-count" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : nothing}
    </button>`;
}

function panel(chat, page) {
  return html`
    <section class="panel" role=${page ? 'main' : 'dialog'} aria-label=${t('title')} @keydown=${(event) => escape(event, chat, page)}>
      ${header(chat, page)}
      ${connectionLine(chat)}
      ${chat.state.banner ? html`<p class="notice banner" role="status">${chat.state.banner}</p>` : nothing}
      <div class="scroll" tabindex="-1">${log(chat)}</div>
      ${chat.state.below ? html`<button type="button" class="below" @click=${() => chat.store.set({ jump: true })}>${downIcon(14)}${t('new-below')}</button>` : nothing}
      ${chat.state.notice ? html`<p class="notice" role="alert">${chat.state.notice}</p>` : nothing}
      ${eraseQuestion(chat)}
      ${queueLine(chat.state)}
      ${chat.state.connection === 'gone' || chat.state.connection === 'replaced' ? nothing : composer(chat)}
    </section>`;
}

function header(chat, page) {
  const { large } = chat.state;
  return html`
    <div class="head">
      <div class="who">${page ? html`<h1>${t('title')}</h1>` : html`<h2>${t('title')}</h2>`}</div>
      <button type="button" class="head-tool size" aria-pressed=${large} aria-label=${t(large ? 'large-off' : 'large-on')}
        title=${t(large ? 'large-off' : 'large-on')} @click=${() => resize(chat)}><span aria-hidden="true">${t('large')}</span></button>
      ${menu(chat)}
      ${personButton(chat)}
      ${page ? nothing : html`<button type="button" class="head-tool" aria-label=${t('close')} @click=${() => chat.hide()}>${closeIcon()}</button>`}
    </div>`;
}

function personButton(chat) {
  const { mode } = chat.state;
  const waiting = mode === 'queued' || mode === 'human';
  const label = mode === 'queued' ? 'person-queued' : mode === 'human' ? 'person-here' : 'person';
  return html`<button type="button" class=${`person ${waiting ? 'on' : ''}`} aria-disabled=${waiting}
    @click=${() => chat.askForPerson()}>${headsetIcon()}<span>${t(label)}</span></button>`;
}

function resize(chat) {
  const large = !chat.state.large;
  chat.storage.write('large', large);
  chat.store.set({ large });
}

const ACTIONS = {
  replaced: ['use-here', (chat) => chat.transport.start()],
  gone: ['start-new', (chat) => chat.beginAgain()],
  failed: ['retry', (chat) => chat.begin()],
};

function connectionLine(chat) {
  const { connection, events } = chat.state;
  if (connection === 'live' || connection === 'idle') return nothing;
  const text = connection === 'connecting' ? (events.length ? nothing : t('connecting')) : t(`state-${connection}`);
  if (text === nothing) return nothing;
  const action = ACTIONS[connection];
  return html`<div class=${`connection ${connection}`} role="status"><span>${text}</span>
    ${action ? html`<button type="button" @click=${() => action[1](chat)}>${t(action[0])}</button>` : nothing}</div>`;
}

function escape(event, chat, page) {
  if (event.key !== 'Escape' || page || event.isComposing) return;
  event.stopPropagation();
  chat.hide();
}
