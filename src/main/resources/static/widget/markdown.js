// The little Markdown that answers use: paragraphs, lists, bold, escapes, links. It builds templates and never sets
// HTML, so nothing that anybody wrote can become markup. A link is a link only when its address is evidence of the
// event; any other is shown as its text.
import { html, nothing } from './lit.js';

const LIST = /^\s*(?:[-*•]|(\d{1,3})[.、)])\s+(.*)$/;
const INLINE = /\\([\\`*_{}[\]()#+\-.!~>|])|\*\*(.+?)\*\*|\[([^\]]*)\]\(([^)\s]+)\)/;

export function markdown(text, allowed = new Set()) {
  return blocks(String(text ?? '')).map((block) => drawBlock(block, allowed));
}

function blocks(text) {
  const found = [];
  for (const line of text.split('\n')) {
    const item = LIST.exec(line);
    const kind = item ? (item[1] ? 'ol' : 'ul') : line.trim() ? 'p' : 'gap';
    const last = found.at(-1);
    const content = item ? item[2] : line.replace(/^#{1,6}\s+/, '');
    if (last?.kind === kind) last.lines.push(content);
    else found.push({ kind, lines: [content], start: Number(item?.[1] ?? 1) });
  }
  return found.filter((block) => block.kind !== 'gap');
}

function drawBlock({ kind, lines, start }, allowed) {
  if (kind === 'ul') return html`<ul>${lines.map((line) => html`<li>${inline(line, allowed)}</li>`)}</ul>`;
  if (kind === 'ol') return html`<ol start=${start}>${lines.map((line) => html`<li>${inline(line, allowed)}</li>`)}</ol>`;
  return html`<p>${lines.map((line, at) => [at ? html`<br>` : nothing, inline(line, allowed)])}</p>`;
}

function inline(text, allowed) {
  const parts = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    parts.push(rest.slice(0, found.index), drawInline(found, allowed));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...parts, rest];
}

function drawInline([, escaped, bold, label, address], allowed) {
  if (escaped !== undefined) return escaped;
  if (bold !== undefined) return html`<strong>${inline(bold, allowed)}</strong>`;
  if (!allowed.has(address) || !/^https:\/\//.test(address)) return label;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${label}</a>`;
}

/** The addresses that this event vouches for: of its citations, its card's contacts, its evidence. */
export function evidenceLinks(event) {
  const entries = [...(event.card?.entries ?? []), ...(event.card?.contacts ?? [])];
  const trusted = entries.filter((entry) => entry?.status === 'verified').map((entry) => entry.value);
  return new Set([...trusted, ...(event.citations ?? []).map((citation) => citation.url), ...(event.links ?? [])]);
}
