export const composer = `
.composer { background: var(--surface); border-top: 1px solid var(--line); padding: 9px 10px calc(9px + var(--safe-bottom)); }
.field { display: flex; align-items: flex-end; gap: 6px; }
.field textarea {
  flex: 1; min-width: 0; resize: none; max-height: 9.2em; padding: 8px 12px; line-height: 1.5; border: 1px solid #8d857d; border-radius: 12px;
  background: var(--surface); font-size: max(1em, 16px); overflow-y: auto; margin: 0; display: block;
}
.field textarea::placeholder { color: var(--quiet); opacity: 1; }
.field textarea:focus { outline: 2px solid var(--accent); outline-offset: -1px; border-color: transparent; border-radius: 12px; }
.tool { position: relative; width: 42px; height: 42px; display: grid; place-items: center; border-radius: 10px; color: var(--quiet); cursor: pointer; flex: none; }
.tool:hover { background: var(--ground); }
.tool input { position: absolute; inset: 0; opacity: 0; font-size: 0; cursor: pointer; width: 100%; height: 100%; }
.tool:has(:focus-visible) { outline: 2px solid var(--accent); }
.tool.photograph { display: none; }
@media (pointer: coarse) { .tool.photograph { display: grid; } }
.send { width: 42px; height: 42px; flex: none; display: grid; place-items: center; border-radius: 50%; background: var(--accent); color: var(--on-accent); }
.send:disabled { background: var(--line); color: var(--quiet); }
.note { padding: 0 6px 6px; font-size: .84em; color: var(--quiet); }
.note.bad { color: var(--danger); }
`;
