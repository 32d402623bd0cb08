// One state, one listener, one repaint for all changes of a task.
export class Store {
  #listener = () => {};
  #scheduled = false;

  constructor(initial) {
    this.state = initial;
  }

  listen(listener) {
    this.#listener = listener;
    this.#schedule();
  }

  set(changes) {
    Object.assign(this.state, changes);
    this.#schedule();
  }

  // A microtask and not an animation frame: frames stop in a hidden tab, the unread badge must not.
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#listener(this.state);
    });
  }
}
