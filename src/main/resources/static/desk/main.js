// Starts the desk and draws it.
import { html, nothing, render } from '../widget/lit.js';
import { Desk } from './desk.js';
import { bindKeys } from './keys.js';
import { signIn } from './sign-in.js';
import { bar } from './bar.js';
import { lists } from './list.js';
import { talk, follow } from './talk.js';
import { fit } from './writer.js';
import { packet } from './packet.js';
import { admin } from './admin.js';
import { cases } from './cases.js';
import { reports } from './reports.js';
import { dialog, focusDialog } from './dialogs.js';
import { speak, t } from './i18n.js';

const language = new URLSearchParams(location.search).get('lang') ?? 'zh-CN';
speak(language);
document.documentElement.lang = language;

const desk = new Desk(new URL('/', location).href, language);
const root = document.getElementById('desk');

desk.store.listen((state) => {
  render(page(state), root);
  if (state.phase !== 'ready') return;
  const unread = Object.values(state.unread).reduce((sum, n) => sum + n, 0);
  desk.bell.title(state.queue.length, unread);
  fit(root);
  follow(root, state);
  focusDialog(root, state.dialog);
});
bindKeys(desk);
desk.open();

function page(state) {
  if (state.phase === 'loading') return html`<p class="loading">${t('loading')}</p>`;
  if (state.phase === 'signed-out') return signIn(desk);
  return html`
    <div class=${`desk ${state.admin ? 'with-admin' : `at-${state.view}`} ${state.packet ? 'with-packet' : ''}`}>
      ${bar(desk)}
      ${state.admin ? admin(desk) : view(state)}
      ${state.notice ? html`<div class="toast" role="alert"><span>${state.notice}</span>
        <button type="button" @click=${() => desk.store.set({ notice: null })}>${t('dismiss')}</button></div>` : nothing}
      ${dialog(desk)}
    </div>`;
}

function view(state) {
  if (state.view === 'cases') return cases(desk);
  if (state.view === 'reports') return reports(desk);
  return html`${lists(desk)} ${talk(desk)} ${packet(desk)}`;
}
