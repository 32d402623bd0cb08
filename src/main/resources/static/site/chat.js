// The chat by address, for WebViews: /chat.html?channel=web&lang=zh&q=…#identity=<jwt>
// The signed identity comes in the fragment, which is never sent to a server, and is taken out of the history.
import { mount } from '../widget/start.js';

const query = new URLSearchParams(location.search);
const identity = new URLSearchParams(location.hash.slice(1)).get('identity') ?? undefined;
if (identity) history.replaceState(null, '', location.pathname + location.search);

mount({
  origin: new URL('/', location).href,
  options: {
    display: 'page',
    channel: query.get('channel') ?? undefined,
    lang: query.get('lang') ?? undefined,
    draft: query.get('q') ?? undefined,
    identity,
  },
});
