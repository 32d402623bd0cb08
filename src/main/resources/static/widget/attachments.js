// Pictures and PDFs: uploaded first, said afterwards. A server without attachments (404, 501) has the button removed.
import { Problem } from './rest.js';
import { t } from './i18n.js';

const MOST = 10 * 1024 * 1024;
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf';

export class Attachments {
  #chat;
  /** What has not gone through yet: kept, so that one tap tries again. */
  #file = null;

  constructor(chat) {
    this.#chat = chat;
  }

  async send(file) {
    const { store, session, rest } = this.#chat;
    if (file.size > MOST) {
      store.set({ notice: t('file-too-large') });
      return;
    }
    this.#file = file;
    store.set({ uploading: { name: file.name || t('picture'), share: 0 }, notice: null });
    try {
      const form = new FormData();
      form.append('file', file, file.name || 'picture');
      const body = await rest.upload(`${session.path}/attachments`, form, (share) => this.#progress(share));
      this.#file = null;
      store.set({ uploading: null });
      this.#say(body);
    } catch (problem) {
      this.#failed(problem);
    }
  }

  retry() {
    if (this.#file) this.send(this.#file);
  }

  drop() {
    this.#file = null;
    this.#chat.store.set({ uploading: null });
  }

  #progress(share) {
    const { uploading } = this.#chat.state;
    if (uploading) this.#chat.store.set({ uploading: { ...uploading, share } });
  }

  #say({ id }) {
    this.#chat.outbox.add({ attachment: id, text: t('picture') });
    this.#chat.delivery.run();
  }

  /** What the server refuses stays refused; a lost connection or a crowd can be tried again. */
  #failed(problem) {
    const { store } = this.#chat;
    const known = problem instanceof Problem;
    if (known && (problem.status === 404 || problem.status === 501)) {
      this.drop();
      store.set({ attachments: false, notice: t('no-attachments') });
    } else if (known && problem.status < 500 && problem.status !== 429 && problem.status !== 401) {
      this.drop();
      store.set({ notice: problem.message });
    } else {
      store.set({ uploading: { ...store.state.uploading, failed: known ? problem.message : t('upload-failed') } });
    }
  }
}
