export const log = `
.log { list-style: none; display: flex; flex-direction: column; gap: 14px; padding: 0 14px; }
.mark, .line { text-align: center; font-size: .8em; color: var(--quiet); line-height: 1.5; }
.mark { margin-top: 4px; }
.line::before, .line::after { content: "—"; margin-inline: 8px; opacity: .4; }
.row { display: flex; gap: 8px; align-items: flex-start; }
.row.mine { flex-direction: row-reverse; }
.avatar { width: 36px; height: 36px; border-radius: 8px; overflow: hidden; flex: none; display: grid; place-items: center; font-size: 14px; line-height: 1; }
.avatar.me { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.avatar.person { background: var(--accent); color: var(--on-accent); font-weight: 600; font-size: 16px; }
.face-bg { fill: var(--surface); stroke: var(--line); }
.face-line { stroke: var(--accent); stroke-width: 1.7; stroke-linecap: round; }
.face-dot { fill: var(--accent); }
.said { display: flex; flex-direction: column; gap: 6px; min-width: 0; max-width: calc(100% - 88px); align-items: flex-start; }
.mine .said { align-items: flex-end; }
.theirs .said:has(.card) { width: 100%; max-width: calc(100% - 44px); }
.name { display: flex; align-items: center; gap: 6px; font-size: .8em; line-height: 1.3; color: var(--quiet); }
.machine { padding: 0 5px; border: 1px solid var(--line); border-radius: 4px; background: var(--surface); font-size: .9em; line-height: 1.5; }
.bubble { position: relative; padding: 9px 13px; border-radius: var(--radius); background: var(--surface); }
.bubble p + p, .bubble p + ul, .bubble p + ol, .bubble ul + p, .bubble ol + p { margin-top: .5em; }
.bubble ul, .bubble ol { padding-inline-start: 1.35em; }
.bubble li + li { margin-top: .2em; }
.bubble li::marker { color: var(--quiet); }
.bubble strong { font-weight: 600; }
.bubble .plain { white-space: pre-wrap; }
.mine .bubble { background: var(--accent-soft); border-start-end-radius: 3px; white-space: pre-wrap; }
.theirs .bubble { border-start-start-radius: 3px; }
.row.urgent .bubble { background: var(--danger-soft); color: #5f100c; font-weight: 600; font-size: 1.07em; }
.picture { display: block; border-radius: var(--radius); overflow: hidden; line-height: 0; }
.picture img { max-width: min(220px, 100%); max-height: 260px; object-fit: cover; background: var(--line); }
.pending .bubble { opacity: .75; }
.delivery { display: inline-flex; gap: 4px; align-items: center; font-size: .8em; color: var(--quiet); }
.pending.sending .delivery { opacity: 0; animation: late .2s .7s forwards; }
@keyframes late { to { opacity: 1; } }
.delivery.failed { color: var(--danger); min-height: 28px; text-align: end; }
.dots { display: flex; gap: 5px; padding: 15px 14px; }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--quiet); animation: dot 1.2s infinite ease-in-out; }
.dots i:nth-of-type(2) { animation-delay: .15s; }
.dots i:nth-of-type(3) { animation-delay: .3s; }
@keyframes dot { 0%, 60%, 100% { opacity: .25; } 30% { opacity: .9; } }
.writing > :last-child::after { content: ""; display: inline-block; width: 2px; height: 1em; margin-inline-start: 3px; vertical-align: -.15em; background: var(--accent); animation: pulse 1s steps(2) infinite; }
.citations { font-size: .87em; color: var(--quiet); max-width: 100%; }
.citations summary { cursor: pointer; list-style: none; display: inline-flex; align-items: center; gap: 5px; min-height: 26px; padding: 0 4px; border-radius: 6px; }
.citations summary::-webkit-details-marker { display: none; }
.citations summary::before { content: ""; width: .42em; height: .42em; border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); transition: transform .15s; }
.citations[open] summary::before { transform: rotate(45deg); }
.citations ul { list-style: none; padding: 8px 12px; margin-top: 4px; border-inline-start: 2px solid var(--line); display: grid; gap: 8px; }
.citations li { display: grid; gap: 1px; }
.citations b { font-weight: 600; color: var(--text); }
.chips { display: flex; flex-wrap: wrap; gap: 8px; padding: 12px 14px 4px 58px; }
.chip {
  min-height: 38px; padding: 7px 15px; border-radius: 19px; background: var(--surface); color: var(--accent);
  border: 1px solid var(--accent); line-height: 1.45; text-align: start; font-size: .95em;
}
.chip:hover { background: var(--accent-soft); }
.chip:focus-visible { border-radius: 19px; }
.page .chips { padding-inline-start: calc(max(16px, (100vw - 760px) / 2) + 44px); }
@media (max-width: 360px) { .said { max-width: calc(100% - 52px); } .chips { padding-inline-start: 14px; } }
`;
