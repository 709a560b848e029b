import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';

const SHORTEST = 'The shortest host';
const AROUND = 'Around the stream';

/** What the answer's head says. */
export const ANSWER_CASES: readonly ConformanceCase[] = [
  {
    id: 'A01', title: 'A GET of the feed is answered with status 200', weight: 'must',
    rule: { section: SHORTEST, says: 'Answer a GET with' },
    async run(lab) {
      const { status } = await lab.ask();
      must(status === 200, 'status 200', `status ${status}`, 'Answer a GET of the feed\'s address with 200, without a redirect.');
    },
  },
  {
    id: 'A02', title: 'Its content type is text/event-stream', weight: 'must',
    rule: { section: SHORTEST, says: 'content-type: text/event-stream' },
    async run(lab) {
      const type = (await lab.ask()).headers.get('content-type') ?? '';
      must(/^text\/event-stream *(;|$)/i.test(type), 'text/event-stream', `"${type}" came`, 'Set the header Content-Type: text/event-stream.');
    },
  },
  {
    id: 'A03', title: 'Where it names a charset, that is UTF-8', weight: 'must',
    rule: { section: AROUND, says: 'Everything is UTF-8.' },
    async run(lab) {
      const type = (await lab.ask()).headers.get('content-type') ?? '';
      const charset = /charset *= *"?([^";]+)/i.exec(type)?.[1] ?? 'utf-8';
      must(charset.trim().toLowerCase() === 'utf-8', 'charset=utf-8, or none', `"${type}" came`, 'Event streams are always UTF-8: say so, or say nothing.');
    },
  },
  {
    id: 'A04', title: 'No cache may keep it', weight: 'should',
    rule: { section: AROUND, says: 'No cache may keep the answer' },
    async run(lab) {
      const value = (await lab.ask()).headers.get('cache-control') ?? '';
      must(/no-store|no-cache/i.test(value), 'Cache-Control: no-store', value === '' ? 'there is no Cache-Control' : `"${value}" came`, 'Set the header Cache-Control: no-store.');
    },
  },
  {
    id: 'A05', title: 'It tells nginx not to hold it back', weight: 'should',
    rule: { section: AROUND, says: 'no proxy may hold it back' },
    async run(lab) {
      const value = (await lab.ask()).headers.get('x-accel-buffering') ?? '';
      must(value.toLowerCase() === 'no', 'X-Accel-Buffering: no', value === '' ? 'there is no such header' : `"${value}" came`, 'Set the header X-Accel-Buffering: no, or make sure that no proxy buffers.');
    },
  },
  {
    id: 'A06', title: 'The stream has no length', weight: 'must',
    rule: { section: AROUND, says: 'stream has no `Content-Length`' },
    async run(lab) {
      const length = (await lab.ask()).headers.get('content-length');
      must(length === null, 'no Content-Length', `Content-Length: ${length ?? ''} came`, 'Leave the header out: a client would stop reading there.');
    },
  },
  {
    id: 'A07', title: 'The head and the first bytes come at once', weight: 'must',
    rule: { section: AROUND, says: 'The head goes out at once' },
    async run(lab) {
      const reader = await lab.open();
      await reader.until(() => reader.beats.length > 0, 'bytes of the stream');
    },
  },
  {
    id: 'A08', title: 'A parameter that it does not know does not disturb it', weight: 'should',
    rule: { section: 'Messages', says: 'are skipped, so both sides can grow' },
    async run(lab) {
      const { status } = await lab.ask({ query: { 'x-ringback-conformance': '1' } });
      must(status === 200, 'status 200', `status ${status}`, 'Ignore query parameters that you do not know.');
    },
  },
];
