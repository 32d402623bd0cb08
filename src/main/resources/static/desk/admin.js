// What administrators keep: accounts, channels, skills, hours, and the switches for when something is down.
import { html, nothing } from '../widget/lit.js';
import { t } from './i18n.js';
import { Latest } from './latest.js';

const TABS = { accounts, channels, skills, hours, service };
const ROLES = ['agent', 'supervisor', 'admin'];
const readings = new Latest();

export function admin(desk) {
  const { admin: view } = desk.state;
  return html`
    <main class="admin" aria-label=${t('admin')}>
      <header><div class="tabs" role="tablist" aria-label=${t('admin')}>${Object.keys(TABS).map((name) => html`
        <button type="button" role="tab" aria-selected=${view.tab === name} @click=${() => open(desk, name)}>${t(`admin-${name}`)}</button>`)}</div>
        <div class="tabs"><a class="button" href="/desk/self-checks.html" target="_blank" rel="noopener">${t('admin-self-checks')}</a>
          <button type="button" class="text" @click=${() => desk.store.set({ admin: null })}>${t('admin-back')}</button></div></header>
      ${view.error ? html`<p class="bad" role="alert">${view.error}</p>` : nothing}
      ${view.done ? html`<p class="good" role="status">${view.done}</p>` : nothing}
      ${view.data ? TABS[view.tab](desk, view.data) : html`<p>${t('loading')}</p>`}
    </main>`;
}

/** Reads all that the page shows anew, each time that it is opened or something was changed. */
export async function open(desk, tab, done = null) {
  const before = desk.state.admin;
  const current = readings.begin(tab);
  desk.store.set({ admin: { tab, data: before?.tab === tab ? before.data : null, done } });
  try {
    const data = await read(desk, tab);
    if (current() && desk.state.admin) desk.store.set({ admin: { tab, data, done } });
  } catch (problem) {
    if (current()) refused(desk, problem);
  }
}

/** Said on the page, as long as it is open. */
function refused(desk, problem) {
  if (desk.state.admin) desk.store.set({ admin: { ...desk.state.admin, done: null, error: problem.message } });
}

async function read(desk, tab) {
  const { api } = desk;
  if (tab === 'accounts') return { accounts: await api.admin('accounts'), skills: await api.admin('skills') };
  if (tab === 'service') return { bot: await api.admin('bot'), banner: await api.admin('banner'), routing: await api.admin('routing') };
  return api.admin(tab);
}

async function change(desk, method, path, body, tab = desk.state.admin.tab) {
  try {
    const answer = await desk.api.adminChange(method, path, body);
    await open(desk, tab, t('saved'));
    return answer;
  } catch (problem) {
    refused(desk, problem);
    return null;
  }
}

function submit(work) {
  return (event) => {
    event.preventDefault();
    work(new FormData(event.target), event.target);
  };
}

const words = (text) => String(text ?? '').split(/[\s,，]+/).filter(Boolean);
const field = (label, name, value = '', more = {}) => html`<label>${t(label)}<input name=${name} .value=${value} ?required=${more.required} type=${more.type ?? 'text'} placeholder=${more.hint ?? ''} maxlength="300"></label>`;

// --- accounts ---------------------------------------------------------------------------------------------------------

function accounts(desk, { accounts: all, skills: known }) {
  return html`
    <section class="cards">${all.map((account) => accountForm(desk, account, known))}</section>
    <h2>${t('account-new')}</h2>
    <form class="card" @submit=${submit((form, element) => change(desk, 'POST', 'accounts', {
      name: form.get('name').trim(), displayName: form.get('displayName').trim() || undefined, password: form.get('password'), roles: [form.get('role')], skills: form.getAll('skills'),
    }).then((made) => made && element.reset()))}>
      ${field('name', 'name', '', { required: true })}${field('account-display', 'displayName')}${field('password', 'password', '', { required: true, type: 'password' })}
      ${roles('agent')}${skillBoxes(known, [])}<div class="buttons"><button class="main">${t('add')}</button></div>
    </form>`;
}

function accountForm(desk, account, known) {
  const path = `accounts/${encodeURIComponent(account.id)}`;
  const highest = ROLES.findLast((role) => account.roles.includes(role));
  return html`
    <form class=${`card ${account.active ? '' : 'off'}`} @submit=${submit((form, element) => change(desk, 'PATCH', path, {
      displayName: form.get('displayName').trim(), roles: [form.get('role')], skills: form.getAll('skills'), ...(form.get('password') ? { password: form.get('password') } : {}),
    }).then(() => { if (element.elements.password) element.elements.password.value = ''; }))}>
      <h2>${account.name}${account.active ? nothing : html` <span class="tag mood">${t('account-off')}</span>`}</h2>
      ${field('account-display', 'displayName', account.displayName, { required: true })}${roles(highest)}${skillBoxes(known, account.skills)}
      ${account.signIn === 'oidc' ? html`<p class="quiet">${t('account-oidc')}</p>` : field('password-new', 'password', '', { type: 'password' })}
      <div class="buttons"><button type="button" @click=${() => change(desk, 'PATCH', path, { active: !account.active })}>${t(account.active ? 'account-let-go' : 'account-take-back')}</button><button class="main">${t('save')}</button></div>
    </form>`;
}

function roles(chosen) {
  return html`<label>${t('role')}<select name="role">${ROLES.map((role) => html`<option value=${role} ?selected=${role === chosen}>${t(`role-${role}`)}</option>`)}</select></label>`;
}

function skillBoxes(known, has) {
  const all = [...known, ...has.filter((id) => !known.some((skill) => skill.id === id)).map((id) => ({ id, name: id }))];
  return all.length ? html`<fieldset><legend>${t('admin-skills')}</legend>${all.map((skill) => html`
    <label class="pick"><input type="checkbox" name="skills" value=${skill.id} .checked=${has.includes(skill.id)}>${skill.name}</label>`)}</fieldset>` : nothing;
}

// --- channels ---------------------------------------------------------------------------------------------------------

function channels(desk, all) {
  return html`
    <section class="cards">${all.map((channel) => channelForm(desk, channel))}</section>
    <h2>${t('channel-new')}</h2>
    <form class="card" @submit=${submit((form, element) => change(desk, 'POST', 'channels', {
      id: form.get('id').trim(), kind: form.get('kind'), name: form.get('name').trim(), sites: words(form.get('sites')),
    }).then((made) => made && element.reset()))}>
      ${field('channel-id', 'id', '', { required: true, hint: 'shop' })}${field('channel-name', 'name', '', { required: true })}
      <label>${t('channel-kind')}<select name="kind">${['web', 'api', 'wechat', 'trial'].map((kind) => html`<option>${kind}</option>`)}</select></label>
      ${field('channel-sites', 'sites', '', { hint: 'https://www.example.com' })}<div class="buttons"><button class="main">${t('add')}</button></div>
    </form>`;
}

function channelForm(desk, channel) {
  const path = `channels/${encodeURIComponent(channel.id)}`;
  return html`
    <form class="card" @submit=${submit((form) => change(desk, 'PATCH', path, {
      name: form.get('name').trim(), sites: words(form.get('sites')), ...(form.get('quiet').trim() ? { quiet: form.get('quiet').trim() } : {}),
    }))}>
      <h2>${channel.id} <span class="quiet">${channel.kind}</span></h2>
      ${field('channel-name', 'name', channel.name, { required: true })}${field('channel-sites', 'sites', channel.sites.join(' '))}${field('channel-quiet', 'quiet', channel.quiet ?? '', { hint: 'PT0.3S' })}
      <fieldset><legend>${t('channel-secrets')}</legend><ul class="secrets">${channel.secrets.map((print) => html`
        <li><code>${print}</code><button type="button" class="text" @click=${() => change(desk, 'DELETE', `${path}/secrets/${print}`)}>${t('secret-retire')}</button></li>`)}</ul>
        <button type="button" ?disabled=${channel.secrets.length > 1} @click=${() => newSecret(desk, path)}>${t('secret-new')}</button></fieldset>
      <div class="buttons"><button class="main">${t('save')}</button></div>
    </form>`;
}

/** Shown this once: the service keeps it where nobody can read it. */
async function newSecret(desk, path) {
  const made = await change(desk, 'POST', `${path}/secrets`, {});
  if (made?.secret && desk.state.admin) desk.store.set({ admin: { ...desk.state.admin, done: t('secret-made', { secret: made.secret }) } });
}

// --- skills -----------------------------------------------------------------------------------------------------------

function skills(desk, all) {
  return html`
    <section class="cards">${all.map((skill) => skillForm(desk, skill))}</section>
    <h2>${t('skill-new')}</h2>${skillForm(desk, null)}`;
}

function skillForm(desk, skill) {
  return html`
    <form class="card" @submit=${submit((form, element) => change(desk, 'PUT', `skills/${encodeURIComponent(skill?.id ?? form.get('id').trim())}`, {
      name: form.get('name').trim(), products: words(form.get('products')), reasons: words(form.get('reasons')),
    }).then((made) => made && !skill && element.reset()))}>
      ${skill ? html`<h2>${skill.id}</h2>` : field('skill-id', 'id', '', { required: true, hint: 'gas' })}
      ${field('skill-name', 'name', skill?.name, { required: true })}${field('skill-products', 'products', skill?.products.join(' '), { hint: 'gas-stove gas-water-heater' })}${field('skill-reasons', 'reasons', skill?.reasons.join(' '), { hint: 'danger complaint' })}
      <div class="buttons">${skill ? html`<button type="button" @click=${() => change(desk, 'DELETE', `skills/${encodeURIComponent(skill.id)}`)}>${t('remove')}</button>` : nothing}<button class="main">${t(skill ? 'save' : 'add')}</button></div>
    </form>`;
}

// --- hours and holidays -----------------------------------------------------------------------------------------------

function hours(desk, { weekly, holidays = [] }) {
  const days = holidays.map(({ first, last, name, hours: open }) => [first === last ? first : `${first}/${last}`, name, open].filter(Boolean).join(' ')).join('\n');
  return html`
    <form class="card wide" @submit=${submit((form) => change(desk, 'PUT', 'hours', { ...(form.get('weekly').trim() ? { weekly: form.get('weekly').trim() } : {}), holidays: daysOf(form.get('days')) }))}>
      ${field('hours-weekly', 'weekly', weekly ?? '', { hint: '1-5 08:30-20:00; 6-7 09:00-18:00' })}
      <label>${t('hours-days')}<textarea name="days" rows="8" placeholder="2026-10-01/2026-10-07 国庆节&#10;2026-12-31 元旦前 09:00-12:00" .value=${days}></textarea></label>
      <p class="quiet">${t('hours-hint')}</p><div class="buttons"><button class="main">${t('save')}</button></div>
    </form>`;
}

/** A line each: the day or the days, what it is called, and when the desk is open if at all. */
function daysOf(text) {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [when, ...rest] = line.split(/\s+/);
    const [first, last] = when.split('/');
    const open = rest.length > 1 && /\d{2}:\d{2}-/.test(rest.at(-1)) ? rest.pop() : '';
    return { first, last: last ?? first, name: rest.join(' '), hours: open };
  });
}

// --- when something is down -------------------------------------------------------------------------------------------

function service(desk, { bot, banner, routing }) {
  return html`
    <div class="card wide"><h2>${t('bot')}</h2><p>${t(bot.on ? 'bot-is-on' : 'bot-is-off')}</p>
      <div class="buttons"><button type="button" class=${bot.on ? '' : 'main'} @click=${() => change(desk, 'PUT', 'bot', { on: !bot.on })}>${t(bot.on ? 'bot-turn-off' : 'bot-turn-on')}</button></div></div>
    <form class="card wide" @submit=${submit((form) => change(desk, 'PUT', 'banner', { text: form.get('text').trim(), ...(form.get('until') ? { until: new Date(form.get('until')).toISOString() } : {}) }))}>
      <h2>${t('banner')}</h2>
      <label>${t('banner-text')}<textarea name="text" rows="2" maxlength="300" required .value=${banner.text ?? ''}></textarea></label>
      <label>${t('banner-until')}<input name="until" type="datetime-local"></label>${banner.until ? html`<p class="quiet">${t('banner-ends', { at: banner.until })}</p>` : nothing}
      <div class="buttons">${banner.text ? html`<button type="button" @click=${() => change(desk, 'DELETE', 'banner')}>${t('banner-remove')}</button>` : nothing}<button class="main">${t('banner-show')}</button></div>
    </form>
    <div class="card wide"><h2>${t('routing')}</h2><p>${t(`routing-${routing.mode}`)}</p>
      <div class="buttons"><button type="button" @click=${() => change(desk, 'PUT', 'routing', { mode: routing.mode === 'push' ? 'pull' : 'push' })}>${t(routing.mode === 'push' ? 'routing-to-pull' : 'routing-to-push')}</button></div></div>`;
}
