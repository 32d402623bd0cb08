// The one place for colour, type and measure. Every `--carechat-…` variable can be set by the embedding site; text
// colours keep at least 4.5:1 on the ground they stand on.
export const theme = `
.carechat {
  --accent: var(--carechat-accent, #7a5230);
  --on-accent: var(--carechat-on-accent, #ffffff);
  --accent-soft: var(--carechat-accent-soft, #f0e3d3);
  --ground: var(--carechat-ground, #f5f3f0);
  --surface: var(--carechat-surface, #ffffff);
  --text: var(--carechat-text, #23201d);
  --quiet: var(--carechat-quiet, #6a625b);
  --line: var(--carechat-line, #e4dfd9);
  --danger: #b3201a;
  --danger-soft: #fdeceb;
  --good: #23693f;
  --good-soft: #e8f3ec;
  --open: #8a5300;
  --open-soft: #fbf1df;
  --radius: 10px;
  --gap: 12px;
  --shadow: 0 12px 40px rgb(40 30 20 / .18), 0 2px 8px rgb(40 30 20 / .08);
  --safe-top: env(safe-area-inset-top, 0px);
  --safe-bottom: env(safe-area-inset-bottom, 0px);
  all: initial;
  display: block;
  box-sizing: border-box;
  color: var(--text);
  font: 400 var(--carechat-font-size, 15px)/1.6 -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC",
    "MiSans", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Segoe UI", Roboto, sans-serif;
  -webkit-text-size-adjust: 100%;
  text-align: start;
  overflow-wrap: anywhere;
}
.carechat.large { font-size: calc(var(--carechat-font-size, 15px) * 1.27); }
:where(.carechat, .carechat *), :where(.carechat *)::before, :where(.carechat *)::after { box-sizing: border-box; }
:where(.carechat) :where(p, h1, h2, ul, ol, dl, dd, fieldset) { margin: 0; padding: 0; border: 0; }
:where(.carechat) :where(button, input, textarea) { font: inherit; color: inherit; letter-spacing: inherit; }
:where(.carechat button) { cursor: pointer; border: 0; background: none; padding: 0; -webkit-tap-highlight-color: transparent; }
:where(.carechat button:disabled) { cursor: default; }
:where(.carechat a) { color: var(--accent); text-underline-offset: 3px; }
:where(.carechat svg) { flex: none; display: block; }
:where(.carechat) :where(:focus) { outline: none; }
:where(.carechat) :where(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) {
  .carechat *, .carechat *::before, .carechat *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
`;
