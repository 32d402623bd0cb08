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

  /** The bytes of an answer, in the form that is asked for. */
  async file(path, type) {
    const response = await fetch(new URL(path, this.#base), {
      credentials: 'same-origin', cache: 'no-store', headers: { ...this.#headers(), Accept: type },
    });
    if (response.ok) return response.blob();
    throw new Problem(response.status, await read(response));
  }

  /** Only the older way tells how far an upload has come. */
  upload(path, form, progress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', new URL(path, this.#base));
      Object.entries({ Accept: 'application/json, application/problem+json', ...this.#headers() })
        .forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
      request.onerror = () => reject(new TypeError('network'));
      request.onload = () => {
        const body = parsed(request.responseText);
        if (request.status >= 200 && request.status < 300) resolve(body);
        else reject(new Problem(request.status, body));
      };
      request.send(form);
    });
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
  return parsed(await response.text());
}

function parsed(text) {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return { detail: undefined };
  }
}
