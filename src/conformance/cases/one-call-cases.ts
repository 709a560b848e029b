import { must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import { readMessage, type FeedMessage } from '../feed-message.js';
import type { Lab } from '../lab.js';

const ONE = 'One call\'s state';
const accept = { accept: 'application/json' };

/** The answer about one call, as a snapshot. */
async function stateOf(lab: Lab, call: string): Promise<{ readonly type: string; readonly snapshot: FeedMessage }> {
  const { response, text } = await lab.askText({ headers: accept, query: { call } });
  if (response.status === 404 || response.status === 406) throw new NotOffered('The host does not tell the state of one call; clients go on without.');
  must(response.status === 200, 'status 200, or 404 or 406 where it is not offered', `status ${response.status}`, 'Answer with the call\'s state, or say that you do not.');
  return { type: response.headers.get('content-type') ?? '', snapshot: readMessage('snapshot', text, undefined, lab.environment.now()) };
}

/** What a client gets that asks for one call. */
export const ONE_CALL_CASES: readonly ConformanceCase[] = [
  {
    id: 'H01', title: 'A call that nobody knows gives an empty state, or 404', weight: 'must',
    rule: { section: ONE, says: 'answer 404 or 406; the client goes on without' },
    async run(lab) {
      const { snapshot } = await stateOf(lab, lab.newCall());
      must(snapshot.errors.length === 0 && snapshot.updates.length === 0, '{"type": "snapshot", "calls": []}', excerpt(snapshot.text), 'Answer with an empty list.');
    },
  },
  {
    id: 'H02', title: 'It is JSON', weight: 'must',
    rule: { section: ONE, says: '`Accept: application/json`' },
    async run(lab) {
      const { type } = await stateOf(lab, lab.newCall());
      must(/^application\/json *(;|$)/i.test(type), 'application/json', `"${type}" came`, 'Set the header Content-Type: application/json.');
    },
  },
  {
    id: 'H03', title: 'It is a snapshot', weight: 'must',
    rule: { section: ONE, says: '{ "type": "snapshot", "calls": [ … ] }' },
    async run(lab) {
      const { snapshot } = await stateOf(lab, lab.newCall());
      must(snapshot.errors.length === 0, 'a snapshot that keeps to the schema', snapshot.errors[0]?.message ?? '', 'Answer {"type": "snapshot", "calls": [ … ]}.');
    },
  },
  {
    id: 'H04', title: 'It holds every update of the call', weight: 'must', needs: ['publish'],
    rule: { section: ONE, says: 'with what you have about that call' },
    async run(lab) {
      const call = lab.newCall();
      await lab.publishEach(lab.updates(call, 5));
      const { snapshot } = await stateOf(lab, call);
      const seqs = snapshot.updates.map(({ seq }) => seq);
      must([1, 2, 3, 4, 5].every((seq) => seqs.includes(seq)), 'the updates 1 2 3 4 5', excerpt(seqs.join(' ')), 'Send all that is kept of the call: the client asks because it misses something.');
    },
  },
  {
    id: 'H05', title: 'It holds no other call', weight: 'must', needs: ['publish'],
    rule: { section: ONE, says: 'about that call' },
    async run(lab) {
      const [call, other] = [lab.newCall(), lab.newCall()];
      await lab.publish(lab.updates(call, 1), lab.updates(other, 1));
      const { snapshot } = await stateOf(lab, call);
      must(snapshot.updates.length > 0 && snapshot.updates.every((update) => update.call === call), 'this call alone', excerpt(snapshot.text), 'Choose by the whole id.');
    },
  },
  {
    id: 'H06', title: 'Ids with marks in them are found', weight: 'must', needs: ['publish'],
    rule: { section: ONE, says: '?call=<id>' },
    async run(lab) {
      for (const more of ['/a', ' b', '&c=d', '+e', '%2Ff', '#g', 'ü李']) {
        const call = lab.newCall(more);
        await lab.publish(lab.updates(call, 1)); // oxlint-disable-line no-await-in-loop -- one after the other
        const { snapshot } = await stateOf(lab, call); // oxlint-disable-line no-await-in-loop -- the same
        must(snapshot.updates.some((update) => update.call === call), `the call "${call}"`, excerpt(snapshot.text), 'Decode the parameter once, as UTF-8.');
      }
    },
  },
  {
    id: 'H07', title: 'Asking for a call leaves open streams alone', weight: 'must',
    rule: { section: ONE, says: 'a GET of the same address' },
    async run(lab) {
      const reader = await lab.live();
      await stateOf(lab, lab.newCall());
      await lab.wait(20);
      must(!reader.hasEnded, 'the stream to stay open', 'it ended', 'Answer the two apart from each other.');
    },
  },
];
