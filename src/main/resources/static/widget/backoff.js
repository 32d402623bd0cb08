// Full jitter: thousands of widgets that lost the same node must not come back in step.
export function backoff(failures, { first = 500, most = 30_000, random = Math.random } = {}) {
  const ceiling = Math.min(most, first * 2 ** Math.min(failures, 10));
  return Math.round(ceiling * (0.2 + 0.8 * random()));
}

/** ISO 8601 seconds and minutes ("PT30S", "PT1M") in milliseconds. */
export function milliseconds(duration, fallback) {
  const found = /^PT(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? '');
  if (!found) return fallback;
  return (Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0)) * 1000 || fallback;
}
