// From an event's card to its drawing. A card of a kind that this page doesn't know is left out: its text stands.
import { nothing } from '../lit.js';
import { emergency } from './emergency.js';
import { selfCheck } from './self-check.js';
import { coverage } from './coverage.js';
import { slots } from './slots.js';
import { appointment } from './appointment.js';
import { contacts } from './contacts.js';
import { rating } from './rating.js';

const DRAWINGS = { emergency, 'self-check': selfCheck, coverage, slots, appointment, contacts, rating };

/** `context`: `{event, chat, newest}`; `newest` says whether what the card offers can still be taken up. */
export function card(event, context) {
  const draw = event.card && DRAWINGS[event.card.kind];
  return draw ? draw(event.card, { ...context, event }) : nothing;
}
