// Puts the widget on the page: one host element with a shadow root, and the doors by which the page opens it.
import { render } from './lit.js';
import { Chat } from './chat.js';
import { Screen } from './screen.js';
import { widget } from './panel.js';
import { speak, language } from './i18n.js';
import { dress } from './styles/index.js';

/** `origin`: where the service is; `options`: the script's data attributes; `early`: a click from before we were there. */
export function mount({ origin, options, early }) {
  speak(options.lang ?? document.documentElement.lang);
  const page = options.display === 'page';
  const root = host(page).attachShadow({ mode: 'open' });
  dress(root);
  const chat = new Chat({ origin, channel: options.channel || 'web', identity: options.identity, identityUrl: options.identityUrl, locale: language });
  const screen = new Screen(root, chat, page);
  chat.store.listen((state) => {
    render(widget(chat, { page }), root);
    screen.drawn(state);
  });
  document.addEventListener('visibilitychange', () => chat.markRead());
  doors(chat);
  begin(chat, { page, options, early });
}

function host(page) {
  const element = document.createElement('div');
  element.dataset.carechat = '';
  element.lang = language;
  // The panel must not take part in the page's layout, whatever the page does to its divs.
  element.style.cssText = (page ? 'display:block' : 'all:initial;display:block;position:fixed;z-index:2147483000;bottom:0;inset-inline-end:0;width:0;height:0')
    .replaceAll(/;|$/g, ' !important;');
  document.body.append(element);
  return element;
}

function doors(chat) {
  const open = async (text) => {
    if (text) chat.refill(text);
    await chat.show();
  };
  document.addEventListener('carechat:open', (event) => open(event.detail?.text));
  document.addEventListener('carechat:identity', (event) => chat.signIn(event.detail?.token ?? null).catch(() => {}));
  document.addEventListener('carechat:sign-out', () => chat.signOut());
  document.addEventListener('click', (event) => {
    const ask = event.target.closest?.('[data-carechat-ask]');
    if (ask) open(ask.dataset.carechatAsk);
  });
}

function begin(chat, { page, options, early }) {
  const text = early?.text ?? options.draft;
  if (text) chat.refill(text);
  if (page || early || options.open !== undefined) chat.show();
  else chat.resume();
}
