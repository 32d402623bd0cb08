// The menu for what is the customer's own: the transcript, what is held about them, and erasing it.
import { html, nothing } from './lit.js';
import { t } from './i18n.js';
import { moreIcon } from './icons.js';
import { Problem } from './rest.js';

const FILES = {
  transcript: ['transcript', 'text/html', 'chat.html'],
  'my-data': ['personal-data', 'application/json', 'my-data.json'],
};

export function menu(chat) {
  if (!chat.session.current || chat.state.connection === 'gone') return nothing;
  return html`
    <details class="menu" @focusout=${leave}>
      <summary class="head-tool" aria-label=${t('more')} title=${t('more')}>${moreIcon()}</summary>
      <div class="menu-list">
        ${Object.keys(FILES).map((key) => html`<button type="button" @click=${(event) => pick(event, () => save(chat, key))}>${t(key)}</button>`)}
        <button type="button" class="bad" @click=${(event) => pick(event, () => chat.store.set({ erasing: {} }))}>${t('erase')}</button>
      </div>
    </details>`;
}

/** Asks before anything is erased; visits that are still to come are named, and what is to become of them is asked. */
export function eraseQuestion(chat) {
  const { erasing } = chat.state;
  if (!erasing) return nothing;
  const visits = erasing.appointments;
  return html`
    <div class="ask" role="alertdialog" aria-label=${t('erase')}>
      <p>${t(visits ? 'erase-visits' : 'erase-ask')}</p>
      ${visits ? html`<ul>${visits.map(({ number, slot }) => html`<li>${number ?? ''} ${slot?.date ?? ''} ${slot?.from ?? ''}</li>`)}</ul>` : nothing}
      ${erasing.detail ? html`<p role="alert">${erasing.detail}</p>` : nothing}
      <div>
        ${visits ? choices(chat) : html`<button type="button" class="bad" ?disabled=${erasing.busy} @click=${() => erase(chat, '')}>${t('erase-yes')}</button>`}
        <button type="button" @click=${() => chat.store.set({ erasing: null })}>${t('erase-no')}</button>
      </div>
    </div>`;
}

function choices(chat) {
  return ['cancel', 'keep'].map((what) => html`
    <button type="button" class="bad" ?disabled=${chat.state.erasing.busy} @click=${() => erase(chat, `?appointments=${what}`)}>${t(`erase-${what}`)}</button>`);
}

async function erase(chat, query) {
  chat.store.set({ erasing: { ...chat.state.erasing, busy: true, detail: null } });
  try {
    await chat.rest.call('DELETE', chat.session.path + query);
    chat.erased();
  } catch (problem) {
    const known = problem instanceof Problem;
    const appointments = (known && problem.body.appointments) || chat.state.erasing?.appointments;
    const detail = query || !known || problem.code !== 'open-appointments' ? (known ? problem.message : t('no-connection')) : null;
    chat.store.set({ erasing: { appointments, detail } });
  }
}

async function save(chat, key) {
  const [path, type, name] = FILES[key];
  try {
    const blob = await chat.rest.file(`${chat.session.path}/${path}`, type);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (problem) {
    chat.store.set({ notice: problem instanceof Problem ? problem.message : t('no-connection') });
  }
}

function pick(event, act) {
  event.target.closest('details').open = false;
  act();
}

function leave(event) {
  if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget) event.currentTarget.open = false;
}
