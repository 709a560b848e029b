import { MOST_BADGES } from '../state/crowd.js';
import { CrowdHost, type CrowdState, type CrowdWish } from './crowd-host.js';
import { answerOver, type Asked } from './port-fetch.js';

/** What a page says to the worker. */
export type CrowdMessage = { readonly size: number; readonly rate: number } | { readonly wish: CrowdWish } | Asked;

let host: CrowdHost | undefined;

// A hundred thousand ids are a message of some weight, and nobody shows a badge for each.
const tell = ({ ids, ...state }: CrowdState): void => postMessage({ ids: ids.length > MOST_BADGES ? [] : ids, ...state });

addEventListener('message', ({ data, ports: [port] }: MessageEvent<CrowdMessage>) => {
  if ('size' in data) host ??= new CrowdHost(data.size, data.rate, tell);
  else if ('wish' in data) host?.heed(data.wish);
  else if (host && port) void answerOver(data, port, host.fetch);
});
