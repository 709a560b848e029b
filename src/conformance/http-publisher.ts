import { defaultEnvironment, type ConformanceEnvironment } from './conformance-environment.js';
import type { Publish } from './conformance-options.js';

/**
 * Publishes by a POST of JSON with a bearer token, as `ringback/host` takes it: an object, or an array.
 *
 * @throws {Error} where the answer is not 2xx, with what it says.
 */
export function httpPublisher(url: string, token: string | undefined, environment: ConformanceEnvironment = defaultEnvironment): Publish {
  return async (updates) => {
    const response = await environment.fetch(url, {
      method: 'POST', body: JSON.stringify(updates.length === 1 ? updates[0] : updates),
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`a POST to ${url} was answered with ${response.status} ${text.slice(0, 200)}`);
  };
}
