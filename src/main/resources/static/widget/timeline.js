// What the log means at this moment: who owns the talk, which choices are still open. A fold over events, so that a
// reload and a live talk can't differ.

/**
 * The newest offer of a machine, unless the customer has taken it up, an agent has booked instead, or the talk has moved on: to a person
 * and back, or to a question that is answered in words. `used` are choices tapped but not yet in the log.
 */
export function openChoices(events, used = new Set()) {
  let booked = false;
  let person = false;
  let asked = null;
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event.from.role === 'customer' && event.choice) return [];
    booked ||= event.from.role === 'system' && event.card?.kind === 'appointment';
    person ||= event.type === 'mode-changed' && ['human', 'closed'].includes(event.mode);
    if (event.from.role === 'bot' && event.act === 'ask' && !event.choices?.length) asked ??= event.turn;
    if (offers(event)) {
      if (event.from.role === 'bot' && (person || (asked && asked !== event.turn))) return [];
      if (booked && event.from.role === 'system') return [];
      const taken = event.choices.some((choice) => used.has(choice.id) || repeated(events, at, choice));
      return taken ? [] : event.choices;
    }
  }
  return [];
}

/** While a person has the talk, only what that person had the system ask is open. */
export function offers({ from, choices }, mode = 'bot') {
  return Boolean(choices?.length) && (from.role === 'system' || (from.role === 'bot' && mode !== 'human'));
}

function repeated(events, at, choice) {
  return events.slice(at + 1).some((event) => event.from.role === 'customer' && event.text?.trim() === choice.label);
}

/** Mode, queue and agent after these events. */
export function standing(events, before) {
  return events
    .filter((event) => event.type === 'mode-changed')
    .reduce((_, event) => ({ mode: event.mode, queue: event.queue ?? null, agent: event.agent ?? null }), before);
}

export function unread(events, readSeq) {
  return events.filter((event) => event.seq > readSeq && event.type === 'message' && event.from.role !== 'customer').length;
}

/** The turn is still being worked on when the last thing said is the customer's and a machine is to answer. */
export function awaitsAnswer(events, mode) {
  const last = [...events].reverse().find((event) => event.type === 'message');
  return mode === 'bot' && last?.from.role === 'customer';
}
