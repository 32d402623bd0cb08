// Pictures and PDFs: uploaded first, said afterwards. A server without attachments (404, 501) has the button removed.
import { Problem } from './rest.js';
import { t } from './i18n.js';

const MOST = 10 * 1024 * 1024;
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf';

export class Attachments {
  #chat;

  constructor(chat) {
    this.#chat = chat;
  }

  async send(file) {
    const { store, session, rest } = this.#chat;
    if (file.size > MOST) {
      store.set({ notice: t('file-too-large') });
      return;
    }
    store.set({ uploading: file.name || t('picture'), notice: null });
    try {
      const form = new FormData();
      form.append('file', file, file.name || 'picture');
      const { body } = await rest.post(`${session.path}/attachments`, form);
      this.#say(body);
    } catch (problem) {
      this.#failed(problem);
    } finally {
      store.set({ uploading: null });
    }
  }

  #say({ id }) {
    this.#chat.outbox.add({ attachment: id, text: t('picture') });
    this.#chat.delivery.run();
  }

  #failed(problem) {
    const absent = problem instanceof Problem && (problem.status === 404 || problem.status === 501);
    this.#chat.store.set(
      absent
        ? { attachments: false, notice: t('no-attachments') }
        : { notice: problem instanceof Problem ? problem.message : t('upload-failed') },
    );
  }
}
