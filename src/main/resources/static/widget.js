// The one line that a site embeds:
//   <script src="https://service.example/widget.js" data-channel="web" async></script>
// It leaves no global behind. Everything else is loaded as modules relative to this file's own address, so the
// embedding page needs no import map, and it all lives in a shadow root, so neither page styles the other.
//
// Attributes: data-channel, data-lang (zh | en), data-display (bubble | page), data-identity (a JWT that the site
// signed) or data-identity-url (where the site gives one), data-open. A page opens the chat by a `carechat:open` event
// on `document` (detail: {text}), or by any element that has a `data-carechat-ask="question"` attribute; it says who
// signed in by `carechat:identity` (detail: {token}), and that they signed out by `carechat:sign-out`.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const address = new URL(script.src);
  const options = { ...script.dataset };

  // Lit notes its version on the page, for which nobody has asked.
  const noted = 'litHtmlVersions' in window;

  // A click that comes before the modules are there is kept and handed on, not lost.
  let early = null;
  let who;
  const signed = (event) => {
    who = event;
  };
  const keep = (event) => {
    const ask = event.target.closest?.('[data-carechat-ask]');
    if (ask) early = { text: ask.dataset.carechatAsk };
  };
  document.addEventListener('click', keep);
  ['carechat:identity', 'carechat:sign-out'].forEach((name) => document.addEventListener(name, signed));

  const whenBody = document.body
    ? Promise.resolve()
    : new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

  whenBody
    .then(() => import(new URL('./widget/start.js', address).href))
    .then((start) => {
      if (!noted) delete window.litHtmlVersions;
      document.removeEventListener('click', keep);
      ['carechat:identity', 'carechat:sign-out'].forEach((name) => document.removeEventListener(name, signed));
      start.mount({ origin: new URL('.', address).href, options, early });
      if (who) document.dispatchEvent(new CustomEvent(who.type, { detail: who.detail }));
    })
    .catch((reason) => console.error('CareChat could not be loaded:', reason));
})();
