// The only file that knows where Lit is served and in which version (the version is the one pinned in pom.xml; a
// test compares them). Paths are relative, so that a page on another site needs no import map; `lit-element` is left
// out on purpose, because it imports by bare names and registers elements in the page's global registry.
export { html, svg, render, nothing } from '../_static/lit-html/3.3.3/lit-html.js';
export { repeat } from '../_static/lit-html/3.3.3/directives/repeat.js';
export { live } from '../_static/lit-html/3.3.3/directives/live.js';
