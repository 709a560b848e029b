import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';

const rule = { section: 'Around the stream', says: 'HEAD is answered like GET, without the body.' };
const wrong = { section: 'Around the stream', says: 'Other methods get 405 with `Allow`.' };

/** What other methods than GET get. */
export const METHOD_CASES: readonly ConformanceCase[] = [
  {
    id: 'I01', title: 'HEAD is answered like GET and ends', weight: 'should', rule,
    async run(lab) {
      const { response, text } = await lab.askText({ method: 'HEAD' });
      const type = response.headers.get('content-type') ?? '';
      must(response.status === 200 && type.startsWith('text/event-stream') && text === '', 'status 200, text/event-stream, no body', `status ${response.status}, "${type}"`, 'Answer HEAD as GET, without opening a stream.');
    },
  },
  {
    id: 'I02', title: 'OPTIONS is answered', weight: 'should',
    rule: { section: 'Around the stream', says: 'a preflight that needs no token' },
    async run(lab) {
      const { response } = await lab.askText({ method: 'OPTIONS' });
      must(response.status === 200 || response.status === 204, 'status 204', `status ${response.status}`, 'Answer OPTIONS with 204 and Allow.');
    },
  },
  {
    id: 'I03', title: 'Other methods get 405', weight: 'should', rule: wrong,
    async run(lab) {
      for (const method of ['PUT', 'DELETE', 'PATCH']) {
        const { response } = await lab.askText({ method }); // oxlint-disable-line no-await-in-loop -- one after the other
        must([405, 401, 403, 501].includes(response.status), `405 for ${method}`, `status ${response.status}`, 'Refuse what is not for this address.');
      }
    },
  },
  {
    id: 'I04', title: '405 says what is allowed', weight: 'should', rule: wrong,
    async run(lab) {
      const { response } = await lab.askText({ method: 'DELETE' });
      must(response.status !== 405 || /\bGET\b/.test(response.headers.get('allow') ?? ''), 'Allow: GET, HEAD, OPTIONS', `"${response.headers.get('allow') ?? ''}" came`, 'Set the header Allow (RFC 9110, section 15.5.6).');
    },
  },
  {
    id: 'I05', title: 'A wrong method does not disturb a stream', weight: 'must', rule: wrong,
    async run(lab) {
      const reader = await lab.live();
      await lab.askText({ method: 'DELETE' });
      await lab.wait(20);
      must(!reader.hasEnded, 'the stream to stay open', 'it ended', 'Refuse the request, and nothing else.');
    },
  },
];
