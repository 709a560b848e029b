declare global {
  /** Gives the answer that was asked for beforehand, where a request is the very same; set by `preloadCalls`. */
  // oxlint-disable-next-line no-var -- only a `var` is a property of the page; the script that asks and the one that takes are two
  var ringbackPreloaded: ((url: string, init: RequestInit) => Promise<Response> | undefined) | undefined;
}

/** So long, in milliseconds, a stream waits for a client before it is given up. */
const PATIENCE = 10_000;

const WANTED = 'text/event-stream';

/**
 * Asks for a stream of calls before the client has come, so that the answer is under way while its code is still being loaded. The first
 * client that asks for the same takes it over; what nobody takes within ten seconds is given up. A page has one at a time.
 *
 * Use it from a small script of its own, ahead of everything else; `embed-preload.js` is that script. It helps a feed that goes by cookies
 * of the page's own origin, or needs none: a client that sends a token, a cursor or headers asks anew.
 *
 * @param src the address of the stream, relative to the page
 * @throws {TypeError} for what is no address.
 */
export function preloadCalls(src: string): void {
  const preloaded = new URL(src, document.baseURI);
  preloaded.hash = '';
  const stop = new AbortController();
  const giveUp = setTimeout(() => stop.abort(), PATIENCE);
  const answer = fetch(preloaded.href, { headers: { accept: WANTED }, credentials: 'same-origin', cache: 'no-store', signal: stop.signal });
  // Whoever takes it hears of it; where nobody does, nobody has to.
  answer.catch(() => undefined);
  globalThis.ringbackPreloaded = (url, { headers, credentials, signal }) => {
    const isSame = url === preloaded.href && credentials === 'same-origin' && String([...new Headers(headers)]) === `accept,${WANTED}`;
    if (!isSame || stop.signal.aborted) return undefined;
    globalThis.ringbackPreloaded = undefined;
    clearTimeout(giveUp);
    signal?.addEventListener('abort', () => stop.abort(signal.reason));
    return answer;
  };
}
