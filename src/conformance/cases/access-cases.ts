import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { Ask, Lab } from '../lab.js';

const COMING = 'Connecting and coming back';
const AROUND = 'Around the stream';
const guarded = { weight: 'must', needs: ['read-token'] } as const;
const posting = { weight: 'must', needs: ['publish-url'] } as const;

async function post(lab: Lab, body: string, token: string | undefined): Promise<Response> {
  const headers = { 'accept': 'application/json', 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  return (await lab.askText({ method: 'POST', url: lab.options.publishUrl ?? '', body, headers, isAnonymous: true })).response;
}

async function refused(lab: Lab, ask: Ask): Promise<Response> {
  const { response } = await lab.askText({ ...ask, isAnonymous: true });
  must(response.status === 401 || response.status === 403, 'status 401 or 403', `status ${response.status}`, 'Refuse who is not signed in by a status, not by a page or a redirect.');
  return response;
}

/** Who is let in. */
export const ACCESS_CASES: readonly ConformanceCase[] = [
  {
    ...guarded, id: 'J01', title: 'Without a token the answer is 401, and it ends',
    rule: { section: COMING, says: 'Answer `401` and the client asks its page for a fresh token, once' },
    async run(lab) {
      const { status } = await refused(lab, {});
      must(status === 401, 'status 401', `status ${status}`, 'Say 401 where a fresh token may help; 403 is final.');
    },
  },
  {
    ...guarded, id: 'J02', title: 'A token that is no good is refused',
    rule: { section: COMING, says: 'Answer `401`' },
    run: async (lab) => void await refused(lab, { headers: { authorization: 'Bearer ringback-conformance-no-token' } }),
  },
  {
    ...guarded, id: 'J03', title: 'A refusal is no stream',
    rule: { section: AROUND, says: 'it has a status, and no stream' },
    async run(lab) {
      const type = (await refused(lab, {})).headers.get('content-type') ?? '';
      must(!type.startsWith('text/event-stream'), 'another content type', `"${type}" came`, 'Refuse before the stream begins.');
    },
  },
  {
    ...guarded, id: 'J04', title: '401 says how to sign in', weight: 'should',
    rule: { section: AROUND, says: '`WWW-Authenticate`' },
    async run(lab) {
      const response = await refused(lab, {});
      must(response.status !== 401 || response.headers.has('www-authenticate'), 'WWW-Authenticate: Bearer', 'there is no such header', 'Set it (RFC 9110, section 15.5.2).');
    },
  },
  {
    ...guarded, id: 'J05', title: 'The state of one call needs the token too',
    rule: { section: 'One call\'s state', says: 'a GET of the same address' },
    run: async (lab) => void await refused(lab, { headers: { accept: 'application/json' }, query: { call: lab.newCall() } }),
  },
  {
    ...guarded, id: 'J06', title: 'Who comes back needs the token too',
    rule: { section: COMING, says: 'Answer `401`' },
    async run(lab) {
      const { cursor = '' } = await lab.live();
      await refused(lab, { headers: { 'last-event-id': cursor } });
    },
  },
  {
    ...posting, id: 'J07', title: 'Nobody publishes without a token',
    rule: { section: AROUND, says: 'A refusal ends' },
    async run(lab) {
      const { status } = await post(lab, JSON.stringify(lab.updates(lab.newCall(), 1)), undefined);
      must(status === 401 || status === 403, 'status 401 or 403', `status ${status}`, 'Ask for a token where updates are posted.');
    },
  },
  {
    ...posting, id: 'J08', title: 'An update that breaks the schema is refused',
    rule: { section: 'Messages', says: 'A message that breaks the schema' },
    async run(lab) {
      for (const body of ['{"call":7,"status":"busy"}', '{"status":"busy"}', '{"call":', '[]x']) {
        const { status } = await post(lab, body, lab.options.publishToken); // oxlint-disable-line no-await-in-loop -- one after the other
        must(status >= 400 && status < 500, `a status from 400 to 499 for ${body}`, `status ${status}`, 'Check what is posted against the schema, and refuse it.');
      }
    },
  },
  {
    ...posting, id: 'J09', title: 'Nothing of a list with a bad update goes out', needs: ['publish', 'publish-url'],
    rule: { section: 'Messages', says: 'of a batch, only the bad update is' },
    async run(lab) {
      const [bad, good] = [lab.newCall(), lab.newCall()];
      const reader = await lab.live();
      const { status } = await post(lab, JSON.stringify([{ call: bad, status: 'busy' }, { call: bad }]), lab.options.publishToken);
      await lab.publish(lab.updates(good, 1));
      await reader.untilUpdates(good, 1);
      const went = reader.updatesOf(bad).length;
      must((status >= 400) === (went === 0), 'all of a list or nothing', `status ${status}, and ${went} of the updates came`, 'Check the whole list before the first of it is published.');
    },
  },
];
