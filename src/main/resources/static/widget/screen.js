// What templates can't say: focus, scrolling, the phone's keyboard, the growing field.
import { grow } from './composer.js';

const NEAR_BOTTOM = 80;
/** Scrolling by less is ours, or the browser's rounding, and not the reader's. */
const SAME_PLACE = 4;

export class Screen {
  #root;
  #chat;
  #page;
  #wasOpen = false;
  #shown = 0;
  #atBottom = true;
  /** The message of an emergency that says what to do first: it stays in view until the customer writes or scrolls. */
  #pinned = null;
  #pinnedAt = 0;
  #endAt = 0;
  #focused = null;

  constructor(root, chat, page) {
    this.#root = root;
    this.#chat = chat;
    this.#page = page;
    root.addEventListener('keydown', (event) => this.#trap(event));
    root.addEventListener('focusin', ({ target }) => (this.#focused = target));
    root.addEventListener('scroll', (event) => this.#scrolled(event), true);
    root.addEventListener('load', () => this.#grown(), true);
    visualViewport?.addEventListener('resize', () => this.#fit());
    visualViewport?.addEventListener('scroll', () => this.#fit());
    this.#fit();
  }

  /** After every drawing. */
  drawn(state) {
    const open = this.#page || state.open;
    if (open !== this.#wasOpen) this.#toggled(open);
    if (!open) return;
    this.#keepFocus();
    const field = this.#find('textarea');
    if (field) grow(field);
    this.#follow(state);
  }

  #toggled(open) {
    this.#wasOpen = open;
    this.#atBottom = true;
    this.#shown = 0;
    if (open && !this.#page) this.#home()?.focus();
    if (!open) this.#find('.launcher')?.focus();
  }

  /** On a phone focusing the field would throw the keyboard over what is there to be read. */
  #home() {
    return this.#find(matchMedia('(pointer: coarse)').matches ? '.scroll' : 'textarea');
  }

  /** What was tapped may be gone now, a choice for one: by keyboard it goes on where one writes, and not at the page's top. */
  #keepFocus() {
    if (!this.#focused || this.#focused.isConnected) return;
    this.#focused = null;
    if (!this.#root.activeElement) this.#home()?.focus({ preventScroll: true });
  }

  /** Stay at the end when the reader is there, or when it is their own message or an emergency; else only say so. */
  #follow(state) {
    const scroll = this.#find('.scroll');
    if (!scroll) return;
    const news = state.events.slice(this.#shown);
    this.#shown = state.events.length;
    const must = state.jump || news.some((event) => event.from.role === 'customer' || event.act === 'emergency');
    const alarm = news.find((event) => event.card?.kind === 'emergency');
    if (alarm) this.#pinned = alarm.seq;
    else if (state.jump || news.some((event) => event.from.role === 'customer')) this.#pinned = null;
    if (this.#pinned !== null) this.#toPinned(scroll);
    else if (this.#atBottom || must) this.#toEnd(scroll);
    else if (news.length && !state.below) this.#chat.store.set({ below: true });
    if (state.jump) this.#chat.store.set({ jump: false, below: false });
  }

  #toEnd(scroll) {
    this.#atBottom = true;
    scroll.scrollTop = scroll.scrollHeight;
    this.#endAt = scroll.scrollTop;
  }

  /** A picture has come, and made the log longer. */
  #grown() {
    const scroll = this.#find('.scroll');
    if (scroll && this.#atBottom && this.#pinned === null) this.#toEnd(scroll);
  }

  /** The card is long: at the end of the log the sentence above it would be out of view. */
  #toPinned(scroll) {
    const row = scroll.querySelector(`[data-seq="${this.#pinned}"]`);
    if (!row) return;
    scroll.scrollTop += row.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
    this.#pinnedAt = scroll.scrollTop;
  }

  #scrolled({ target }) {
    if (!target.classList?.contains('scroll')) return;
    if (Math.abs(target.scrollTop - this.#pinnedAt) > SAME_PLACE) this.#pinned = null;
    const ours = this.#atBottom && Math.abs(target.scrollTop - this.#endAt) < SAME_PLACE;
    this.#atBottom = ours || target.scrollHeight - target.scrollTop - target.clientHeight < NEAR_BOTTOM;
    if (this.#atBottom && this.#chat.state.below) this.#chat.store.set({ below: false });
  }

  /** Keeps Tab inside the open dialog. */
  #trap(event) {
    if (event.key !== 'Tab' || this.#page || !this.#chat.state.open) return;
    const stops = [...this.#find('.panel').querySelectorAll('button, a[href], textarea, input, summary')]
      .filter((element) => !element.disabled && element.offsetParent !== null);
    const at = stops.indexOf(this.#root.activeElement);
    const next = event.shiftKey ? at - 1 : at + 1;
    if (next >= 0 && next < stops.length && at >= 0) return;
    event.preventDefault();
    stops.at(event.shiftKey ? -1 : 0)?.focus();
  }

  /** The part of the screen that the keyboard leaves free. */
  #fit() {
    if (!window.visualViewport) return;
    const { host } = this.#root;
    host.style.setProperty('--visible-height', `${visualViewport.height}px`);
    host.style.setProperty('--visible-top', `${visualViewport.offsetTop}px`);
    const scroll = this.#find('.scroll');
    if (scroll && this.#pinned !== null) this.#toPinned(scroll);
    else if (scroll && this.#atBottom) this.#toEnd(scroll);
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}
