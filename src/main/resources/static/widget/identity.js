// Who the embedding page says its visitor is: a JWT that the site's own server signed, handed over by attribute or
// event, or fetched from an address of the site's. It is used once, so an address is asked anew for every opening.
export class Identity {
  #token;
  #url;
  #ended = false;

  constructor({ identity = null, identityUrl = null } = {}) {
    this.#token = identity;
    this.#url = identityUrl;
  }

  /** Somebody has signed in: with this token, or the site's address tells. */
  begin(token) {
    this.#token = token;
    this.#ended = false;
  }

  /** Nobody is signed in any more; the site's address is left alone until somebody signs in again. */
  end() {
    this.#token = null;
    this.#ended = true;
  }

  /** Null for nobody; throws when the site couldn't be asked. */
  async token() {
    if (this.#token || this.#ended || !this.#url) return this.#token;
    return fetched(new URL(this.#url, document.baseURI));
  }
}

async function fetched(address) {
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json, text/plain' } });
  if (answer.status === 204 || answer.status === 401 || answer.status === 403) return null;
  if (!answer.ok) throw new TypeError(`${address.pathname} answered ${answer.status}`);
  const text = (await answer.text()).trim();
  return text.startsWith('{') ? (JSON.parse(text).identity ?? null) : text || null;
}

/** Whom a token names; it is the server that checks whether it may. */
export function subject(token) {
  try {
    return JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).sub ?? null;
  } catch {
    return null;
  }
}
