/** Puts the cursor where one writes, before the next key is taken: who types fast must not type beside it. */
export function toWriter(desk) {
  queueMicrotask(() => {
    if (!desk.state.dialog) document.querySelector('.write textarea')?.focus();
  });
}
