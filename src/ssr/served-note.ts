import type { Served } from '../../components/page/served.js';
import type { CallNumber, CallUpdate } from '../model/index.js';
import { maskNumber } from '../view/index.js';

/**
 * What an element was rendered from, as text for its attribute; `ringback/hydrate` reads it. Of a call it holds the updates.
 *
 * A page can be kept, cached and sent on: it holds no more of a number than is shown.
 */
export function servedNote({ now, lang, timeZone, call }: Served, showNumbers: boolean): string {
  return JSON.stringify({ now, lang, timeZone, ...(call && { updates: showNumbers ? call.updates : call.updates.map(masked) }) });
}

function masked(update: CallUpdate): CallUpdate {
  const { number, plan } = update;
  return {
    ...update,
    ...(number && { number: maskedNumber(number) }),
    ...(plan && { plan: { ...plan, numbers: plan.numbers.map(maskedNumber) } }),
  };
}

function maskedNumber(number: CallNumber): CallNumber {
  return number.display === undefined ? number : { ...number, display: maskNumber(number.display) };
}
