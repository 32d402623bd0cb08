// The top line: connection, presence, sound, help.
import { html, live, nothing } from '../widget/lit.js';
import { open as openAdmin } from './admin.js';
import { t } from './i18n.js';

const STATES = ['online', 'busy', 'away'];

export function bar(desk) {
  const { me, connection } = desk.state;
  return html`
    <header class="bar">
      <h1>${t('desk')}</h1>
      ${views(desk)}
      ${connection === 'live' || connection === 'idle' ? nothing : html`<span class="connection" role="status">${t(`state-${connection}`)}
        ${connection === 'replaced' ? html`<button type="button" class="text" @click=${() => desk.transport.start()}>${t('use-here')}</button>` : nothing}</span>`}
      <span class="space"></span>
      <div class="presence" role="radiogroup" aria-label=${t('presence')}>${STATES.map((state) => presence(desk, state))}</div>
      ${me.presence?.load === undefined ? nothing : html`<label class="quiet load">${desk.state.mine.length} / <input type="number" min="1" max="50" aria-label=${t('capacity')} title=${t('capacity')}
        .value=${live(String(me.presence.capacity))} @change=${(event) => desk.capacity(Number(event.target.value))}></label>`}
      <button type="button" class="text" aria-pressed=${desk.bell.on} title=${t(desk.bell.on ? 'sound-on' : 'sound-off')}
        @click=${() => { desk.bell.toggle(); desk.bell.ring(); desk.store.set({}); }}>${t('sound')} ${desk.bell.on ? '●' : '○'}</button>
      <button type="button" class="text" @click=${() => desk.store.set({ dialog: 'help' })}>${t('help')} <kbd>?</kbd></button>
      ${me.roles?.includes('admin') ? html`<button type="button" class="text" aria-pressed=${Boolean(desk.state.admin)}
        @click=${() => (desk.state.admin ? desk.store.set({ admin: null }) : openAdmin(desk, 'accounts'))}>${t('admin')}</button>` : nothing}
      <button type="button" class="text" @click=${() => desk.store.set({ dialog: 'password' })}>${t('password')}</button>
      <span class="me">${me.name}</span>
      <button type="button" class="text" @click=${() => desk.signOut()}>${t('sign-out')}</button>
    </header>`;
}

function views(desk) {
  const supervises = desk.state.me.roles?.some((role) => role !== 'agent');
  const all = ['talks', 'cases', ...(supervises ? ['reports'] : [])];
  return html`<nav class="views" aria-label=${t('desk')}>${all.map((view) => html`
    <button type="button" aria-current=${!desk.state.admin && desk.state.view === view} @click=${() => desk.work.show(view)}>${t(`view-${view}`)}${view === 'cases' && desk.state.due.length ? html` <span class="count hot" title=${t('case-late')}>${desk.state.due.length}</span>` : nothing}</button>`)}</nav>`;
}

function presence(desk, state) {
  const on = (desk.state.me.presence?.state ?? 'away') === state;
  return html`<button type="button" role="radio" aria-checked=${on} class=${on ? `on ${state}` : ''} @click=${() => desk.presence(state)}><i></i>${t(state)}</button>`;
}
