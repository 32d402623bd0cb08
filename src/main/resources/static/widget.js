// The one line that a site embeds:
//   <script src="https://service.example/widget.js" data-channel="web" async></script>
// It leaves no global behind. Everything else is loaded as modules relative to this file's own address, so the
// embedding page needs no import map, and it all lives in a shadow root, so neither page styles the other.
//
// Attributes: data-channel, data-lang (zh | en), data-display (bubble | page), data-identity (a JWT that the site
// signed), data-open. A page opens the chat by a `carechat:open` event on `document` (detail: {text}), or by any
// element that has a `data-carechat-ask="question"` attribute.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const address = new URL(script.src);
  const options = { ...script.dataset };

  // A click that comes before the modules are there is kept and handed on, not lost.
  let early = null;
  const keep = (event) => {
    const ask = event.target.closest?.('[data-carechat-ask]');
    if (ask) early = { text: ask.dataset.carechatAsk };
  };
  document.addEventListener('click', keep);

  const whenBody = document.body
    ? Promise.resolve()
    : new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

  whenBody
    .then(() => import(new URL('./widget/start.js', address).href))
    .then((start) => {
      document.removeEventListener('click', keep);
      start.mount({ origin: new URL('.', address).href, options, early });
    })
    .catch((reason) => console.error('CareChat could not be loaded:', reason));
})();
