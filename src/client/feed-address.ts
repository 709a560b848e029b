import { AddressError } from './errors/address-error.js';

/**
 * The address of a feed as a URL.
 *
 * Use it on what a host or an attribute gave. Relative addresses stand against `base`. The fragment is dropped; the query
 * stays. It asks nobody whether there is a feed.
 *
 * @throws {AddressError} where there is none, where it is no address, has another scheme than `http` or `https` (so that
 * `javascript:` and `data:` never get further), or carries a user name or password.
 */
export function feedAddress(given: string | URL | undefined | null, base: string | undefined): URL {
  const text = String(given ?? '').trim();
  if (text === '') throw new AddressError('', 'The feed address is missing. Give connectCalls a url, or call-feed a src.');
  let url: URL;
  try {
    url = new URL(text, base);
  } catch (cause) {
    throw new AddressError(text, base === undefined ? 'Where there is no page it must be absolute.' : 'It is not an address.', { cause });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new AddressError(text, 'It must begin with https: or http:.');
  if (url.username !== '' || url.password !== '') {
    throw new AddressError(text, 'It must not carry a user name or password; use auth, headers or a cookie.');
  }
  url.hash = '';
  return url;
}

/** Whether an address is of this machine, which needs no network to be reached. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
