import { html, nothing } from '../widget/lit.js';
import { t } from './i18n.js';

export function signIn(desk) {
  return html`
    <main class="sign-in">
      <form @submit=${(event) => submit(event, desk)}>
        <h1>${t('desk')}</h1>
        <label>${t('name')}<input name="name" autocomplete="username" required autofocus></label>
        <label>${t('password')}<input name="password" type="password" autocomplete="current-password" required></label>
        ${desk.state.notice ? html`<p class="bad" role="alert">${desk.state.notice}</p>` : nothing}
        <button class="main">${t('sign-in')}</button>
        ${desk.state.ways?.oidc ? html`<a class="other-way" href="/api/v1/desk/session/oidc">${t('sign-in-oidc', { label: desk.state.ways.oidc })}</a>` : nothing}
      </form>
    </main>`;
}

function submit(event, desk) {
  event.preventDefault();
  const form = new FormData(event.target);
  desk.signIn(form.get('name').trim(), form.get('password'));
}
