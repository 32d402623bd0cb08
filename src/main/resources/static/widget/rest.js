// Calls to the REST API. Every refusal becomes a `Problem` (RFC 9457); a network failure stays a TypeError.
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body?.detail || body?.title || `HTTP ${status}`);
    this.status = status;
    this.code = String(body?.type ?? '').split(/[/:#]/).pop();
    this.body = body ?? {};
    this.retryAfter = retryAfter;
  }
}

export class Rest {
  #base;
  #headers;

  /** `headers` is asked before every call, because tokens change. */
  constructor(base, headers) {
    this.#base = base;
    this.#headers = headers;
  }

  get(path, options) {
    return this.call('GET', path, options);
  }

  post(path, body, options) {
    return this.call('POST', path, { ...options, body });
  }

  async call(method, path, { body, headers, signal } = {}) {
    const form = body instanceof FormData;
    const response = await fetch(new URL(path, this.#base), {
      method,
      signal,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body !== undefined && !form ? { 'Content-Type': 'application/json' } : {}),
        ...this.#headers(),
        ...headers,
      },
      body: body === undefined || form ? body : JSON.stringify(body),
    });
    const answer = await read(response);
    if (response.ok) return { status: response.status, body: answer };
    throw new Problem(response.status, answer, Number(response.headers.get('Retry-After')) || undefined);
  }
}

async function read(response) {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return { detail: undefined };
  }
}
