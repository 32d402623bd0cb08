export const frame = `
.launcher {
  position: fixed; right: 24px; bottom: calc(24px + var(--safe-bottom)); width: 60px; height: 60px; border-radius: 50%;
  display: grid; place-items: center; background: var(--accent); color: var(--on-accent);
  box-shadow: var(--shadow); transition: transform .18s ease, box-shadow .18s ease;
}
.launcher:hover { transform: translateY(-2px); }
.launcher:focus-visible { outline-offset: 4px; border-radius: 50%; }
.badge-count {
  position: absolute; top: -3px; right: -3px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  background: var(--danger); color: #fff; font-size: 12px; line-height: 22px; font-weight: 600; text-align: center; border: 2px solid #fff; box-sizing: content-box;
}
.panel { display: flex; flex-direction: column; background: var(--ground); overflow: hidden; position: relative; }
.bubble-mode .panel {
  position: fixed; right: 24px; bottom: calc(100px + var(--safe-bottom)); width: 400px; height: min(680px, calc(100vh - 124px));
  border-radius: 16px; box-shadow: var(--shadow); animation: rise .2s ease-out;
}
.bubble-mode.large .panel { width: 460px; }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
.page .panel { position: fixed; top: var(--visible-top, 0); left: 0; right: 0; height: var(--visible-height, 100dvh); }
.page .head, .page .scroll > *, .page .composer, .page .queue, .page .connection, .page .notice { padding-inline: max(16px, calc((100vw - 760px) / 2)); }
@media (max-width: 520px), (max-height: 480px) {
  .bubble-mode .panel {
    inset: auto 0 auto 0; top: var(--visible-top, 0); width: auto; height: var(--visible-height, 100dvh); border-radius: 0; animation: none;
  }
  .launcher.behind { display: none; }
  .launcher { right: 16px; bottom: calc(16px + var(--safe-bottom)); }
}
.head {
  display: flex; align-items: center; gap: 6px; padding: calc(10px + var(--safe-top)) 10px 10px 16px; min-height: 56px;
  background: var(--surface); border-bottom: 1px solid var(--line);
}
.who { flex: 1; min-width: 0; font-size: 1.07em; line-height: 1.3; }
.who :is(h1, h2) { font: inherit; font-weight: 600; letter-spacing: .02em; }
.head-tool { width: 40px; height: 40px; display: grid; place-items: center; border-radius: 10px; color: var(--quiet); }
.head-tool:hover { background: var(--ground); }
.size span { font-size: 17px; line-height: 24px; border: 1.6px solid currentColor; border-radius: 6px; padding: 0 3px; font-weight: 500; transform: scale(.82); }
.size[aria-pressed="true"] { color: var(--accent); }
.menu { position: relative; }
.menu summary { list-style: none; cursor: pointer; }
.menu summary::-webkit-details-marker { display: none; }
.menu-list {
  position: absolute; z-index: 3; top: 44px; right: 0; min-width: 168px; padding: 6px; border-radius: 12px; background: var(--surface);
  box-shadow: 0 6px 28px rgb(40 30 20 / .2); display: grid;
}
.menu-list button { min-height: 44px; padding: 0 12px; text-align: start; border-radius: 8px; white-space: nowrap; }
.menu-list button:hover { background: var(--ground); }
.bad { color: var(--danger); }
.ask { padding: 12px 16px; background: var(--surface); border-top: 1px solid var(--line); font-size: .93em; }
.ask ul { margin: 4px 0; padding-inline-start: 1.2em; }
.ask > div { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.ask button { min-height: 40px; padding: 0 14px; border: 1px solid currentColor; border-radius: 20px; }
.helped { display: flex; gap: 2px; margin-top: 2px; }
.helped button { width: 36px; height: 32px; display: grid; place-items: center; border-radius: 8px; color: var(--quiet); }
.helped button[aria-pressed="true"] { color: var(--accent); background: var(--accent-soft); }
.note progress { margin-inline-start: 8px; width: 90px; vertical-align: middle; accent-color: var(--accent); }
.note button { margin-inline-start: 8px; text-decoration: underline; }
.person {
  display: inline-flex; align-items: center; gap: 5px; min-height: 36px; padding: 0 12px; border-radius: 18px;
  color: var(--accent); border: 1px solid var(--accent); font-size: .93em; font-weight: 500; white-space: nowrap;
}
.person:hover { background: var(--accent-soft); }
.person.on { border-color: transparent; background: var(--accent-soft); cursor: default; }
.connection {
  display: flex; align-items: center; justify-content: center; gap: 12px; padding: 7px 16px; font-size: .87em;
  background: var(--open-soft); color: var(--open);
}
.connection.connecting, .connection.polling { background: transparent; color: var(--quiet); }
.connection button { color: var(--accent); font-weight: 600; padding: 4px 10px; border-radius: 8px; border: 1px solid currentColor; background: var(--surface); }
.scroll { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; padding-block: 12px 8px; }
.below {
  position: absolute; z-index: 1; left: 50%; bottom: 92px; translate: -50% 0; display: inline-flex; align-items: center; gap: 6px; min-height: 34px;
  padding: 0 14px; border-radius: 17px; background: var(--surface); color: var(--accent); box-shadow: 0 2px 12px rgb(40 30 20 / .18); font-size: .87em;
}
.notice { padding: 8px 16px; font-size: .87em; color: var(--open); background: var(--open-soft); }
.queue { display: flex; align-items: center; gap: 10px; padding: 8px 16px; font-size: .9em; color: var(--accent); background: var(--accent-soft); }
.queue i { width: 8px; height: 8px; border-radius: 50%; background: currentColor; animation: pulse 1.6s ease-in-out infinite; }
@keyframes pulse { 50% { opacity: .25; } }
`;
