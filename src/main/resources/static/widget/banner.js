// What all customers are told while something is down: asked for when the panel opens, and now and then after.
const EVERY = 60_000;

export class Banner {
  #chat;
  #timer = 0;

  constructor(chat) {
    this.#chat = chat;
  }

  watch() {
    if (this.#timer) return;
    this.#timer = setInterval(() => this.#chat.state.open && !document.hidden && this.#ask(), EVERY);
    this.#ask();
  }

  async #ask() {
    const { body } = await this.#chat.rest.get('api/v1/notice').catch(() => ({}));
    const banner = body?.text ?? null;
    if (banner !== this.#chat.state.banner) this.#chat.store.set({ banner });
  }
}
