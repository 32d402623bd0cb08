// Stars as a radio group: arrows move, a tap chooses; the comment is voluntary.
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { starIcon } from '../icons.js';

export function rating(card, { chat, newest, event }) {
  const { rated, stars = 0, events } = chat.state;
  // A rating belongs to a sitting: one given before this card doesn't answer it.
  const done = rated === event.seq || events.some((later) => later.type === 'rated' && later.seq > event.seq);
  if (done) return html`<div class="card rating"><p class="quiet">${t('rating-thanks')}</p></div>`;
  if (!newest) return nothing;
  return html`
    <div class="card rating">
      <form @submit=${(submitted) => submit(submitted, chat, event.seq)}>
        <fieldset><legend>${t('rating')}</legend>
          <div class="stars">${scale(card).map((n) => star(n, stars, chat))}</div></fieldset>
        ${stars ? html`
          <input name="comment" maxlength="500" autocomplete="off" aria-label=${t('rating-comment')} placeholder=${t('rating-comment')}>
          <button class="primary">${t('rating-send')}</button>` : nothing}
      </form>
    </div>`;
}

function scale(card) {
  return Array.from({ length: card.scale ?? 5 }, (_, at) => at + 1);
}

function star(n, stars, chat) {
  return html`<label class=${n <= stars ? 'full' : ''}><input type="radio" name="score" value=${n} ?checked=${n === stars}
    @change=${() => chat.store.set({ stars: n })}><span class="hidden">${t('star', { n })}</span>${starIcon(n <= stars)}</label>`;
}

async function submit(event, chat, seq) {
  event.preventDefault();
  const form = new FormData(event.target);
  try {
    await chat.rate(Number(form.get('score')), form.get('comment')?.trim());
    chat.store.set({ rated: seq, stars: 0 });
  } catch (problem) {
    if (problem.code === 'already-rated') chat.store.set({ rated: seq, stars: 0 });
    chat.store.set({ notice: problem.message });
  }
}
