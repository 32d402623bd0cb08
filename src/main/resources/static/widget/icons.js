// Drawn here, because nothing may be loaded from elsewhere. All are decoration: the control beside says what it is.
import { svg, html } from './lit.js';

const icon = (shape, size = 24) =>
  html`<svg viewBox="0 0 24 24" width=${size} height=${size} fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`;

export const chatIcon = (size = 28) => icon(svg`<path d="M4 12a8 7 0 1 1 3.4 5.7L4 19l1-3.2A6.8 6.8 0 0 1 4 12Z"/><path d="M9 12h.01M12 12h.01M15 12h.01" stroke-width="2.4"/>`, size);
export const closeIcon = () => icon(svg`<path d="M6 9.5l6 6 6-6"/>`, 22);
export const sendIcon = () => icon(svg`<path d="M12 19V6M6 11.5L12 5.5l6 6"/>`, 22);
export const imageIcon = () => icon(svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5"/><circle cx="9" cy="10" r="1.4"/><path d="M4 17l5-4.5 3.5 3 3-2.5 4.5 4"/>`, 24);
export const cameraIcon = () => icon(svg`<path d="M4 8h3.2l1.6-2.5h6.4L16.8 8H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Z"/><circle cx="12" cy="13.2" r="3.4"/>`, 24);
export const headsetIcon = (size = 18) => icon(svg`<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2"/><rect x="3.5" y="13" width="4" height="6" rx="1.8"/><rect x="16.5" y="13" width="4" height="6" rx="1.8"/><path d="M18.5 19c0 1.6-2 2.5-4.5 2.5"/>`, size);
export const warningIcon = (size = 26) => icon(svg`<path d="M12 4.2 3.2 19.5h17.6L12 4.2Z"/><path d="M12 10v4.2M12 16.9h.01" stroke-width="2.2"/>`, size);
export const phoneIcon = (size = 18) => icon(svg`<path d="M6 4h3l1.4 4-2 1.6a12 12 0 0 0 6 6l1.6-2 4 1.4v3A2 2 0 0 1 18 20 14 14 0 0 1 4 6a2 2 0 0 1 2-2Z"/>`, size);
export const chevronIcon = (size = 16) => icon(svg`<path d="M9 6l6 6-6 6"/>`, size);
export const downIcon = (size = 16) => icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`, size);
export const moreIcon = () => icon(svg`<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="3"/>`, 22);
export const thumbIcon = (down) => icon(svg`<g transform=${down ? 'rotate(180 12 12)' : ''}><path d="M7 11v9H4v-9zM7 11l4-7c1.6 0 2.4 1 2.1 2.6L12.5 10H18a2 2 0 0 1 2 2.4l-1.2 6A2 2 0 0 1 16.8 20H7"/></g>`, 16);
export const retryIcon = (size = 18) => icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.2M12 16.2h.01" stroke-width="2.2"/>`, size);
export const starIcon = (full, size = 30) => html`<svg viewBox="0 0 24 24" width=${size} height=${size} fill=${full ? 'currentColor' : 'none'}
  stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path d="m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.7l5.8-.8L12 3.6Z"/></svg>`;
export const assistantFace = () => html`<svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true"><rect width="36" height="36" rx="8" class="face-bg"/>
  <rect x="9" y="12" width="18" height="13" rx="4.5" fill="none" class="face-line"/><path d="M18 12V8.5M14.5 17.5v2M21.5 17.5v2" class="face-line"/><circle cx="18" cy="8" r="1.3" class="face-dot"/></svg>`;
