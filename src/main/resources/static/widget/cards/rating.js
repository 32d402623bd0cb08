// Stars as a radio group: arrows move, a tap chooses; the comment is voluntary.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { starIcon } from '../icons.js';

export function rating(card, { chat, newest }) {
  const { rated, stars = 0, events } = chat.state;
  const done = rated ?? events.findLast?.((event) => event.type === 'rated')?.score;
  if (done) return html`<section class="card rating"><p class="quiet">${t('rating-thanks')}</p></section>`;
  if (!newest) return nothing;
  return html`
    <section class="card rating">
      <form @submit=${(event) => submit(event, chat)}>
        <fieldset><legend>${t('rating')}</legend>
          <div class="stars">${scale(card).map((n) => star(n, stars, chat))}</div></fieldset>
        ${stars ? html`
          <input name="comment" maxlength="500" autocomplete="off" aria-label=${t('rating-comment')} placeholder=${t('rating-comment')}>
          <button class="primary">${t('rating-send')}</button>` : nothing}
      </form>
    </section>`;
}

function scale(card) {
  return Array.from({ length: card.scale ?? 5 }, (_, at) => at + 1);
}

function star(n, stars, chat) {
  return html`<label class=${n <= stars ? 'full' : ''}><input type="radio" name="score" value=${n} ?checked=${n === stars}
    @change=${() => chat.store.set({ stars: n })}><span class="hidden">${t('star', { n })}</span>${starIcon(n <= stars)}</label>`;
}

async function submit(event, chat) {
  event.preventDefault();
  const form = new FormData(event.target);
  try {
    await chat.rate(Number(form.get('score')), form.get('comment')?.trim());
  } catch (problem) {
    chat.store.set({ notice: problem.message });
  }
}
