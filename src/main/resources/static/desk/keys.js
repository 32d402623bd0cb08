// Shortcuts, only while nothing is being typed and no window is open. Esc always leads out.
import { toWriter } from './focus.js';

export function bindKeys(desk) {
  const actions = {
    j: () => desk.step(1),
    k: () => desk.step(-1),
    a: () => desk.accept(),
    r: () => desk.owns && desk.act('return-to-bot'),
    t: () => desk.owns && desk.store.set({ dialog: 'transfer' }),
    x: () => desk.owns && desk.store.set({ dialog: 'close' }),
    s: () => desk.tools.open('check'),
    c: () => desk.tools.open('coverage'),
    b: () => desk.tools.open('visit'),
    n: () => write(desk, 'note'),
    i: () => write(desk, 'reply'),
    '/': () => canned(desk),
    1: () => suggestion(desk, 0),
    2: () => suggestion(desk, 1),
    3: () => suggestion(desk, 2),
    4: () => suggestion(desk, 3),
    5: () => suggestion(desk, 4),
    '?': () => desk.store.set({ dialog: 'help' }),
  };
  addEventListener('keydown', (event) => {
    if (desk.state.phase !== 'ready' || desk.state.admin || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      if (desk.state.dialog) desk.store.set({ dialog: null });
      else if (desk.state.notice) desk.store.set({ notice: null });
      else document.activeElement?.blur();
      return;
    }
    if (desk.state.dialog || event.target.closest('input, textarea, select') || !actions[event.key]) return;
    if (desk.state.view !== 'talks' && event.key !== '?') return;
    event.preventDefault();
    actions[event.key]();
  });
}

export function canned(desk) {
  if (desk.owns && desk.state.canned.length) desk.store.set({ dialog: 'canned', search: '', picked: 0 });
}

/** Into the draft and not out to the customer: a person reads it first. What they have written themselves stays. */
export function suggestion(desk, at) {
  const line = desk.suggestions[at];
  if (!line) return;
  const key = `${desk.state.selected}/reply`;
  const own = (desk.state.drafts[key] ?? '').trim();
  const taken = !own || desk.suggestions.some(({ text }) => text.trim() === own);
  desk.draft(taken ? line.text : `${own}\n${line.text}`, key);
  write(desk, 'reply');
}

function write(desk, tab) {
  if (!desk.state.selected) return;
  desk.store.set({ tab });
  toWriter(desk);
}
