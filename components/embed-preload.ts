/**
 * The smallest file for a script tag, to stand ahead of one of the others: asks for the stream while they are being loaded. Its `data-src` is
 * the `src` of the page's `<call-feed>`.
 */
import { preloadCalls } from '../src/client/index.js';

const { src } = document.currentScript?.dataset ?? {};
if (src) preloadCalls(src);
// oxlint-disable-next-line no-console -- whoever writes the page looks there
else console.error('embed-preload.js asks for no stream. Give its script tag, which must not be a module, the address: data-src="/calls/stream".');
