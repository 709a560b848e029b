import { Subject } from 'rxjs';
import { defaultEnvironment, fromMessages } from '../../src/client/index.js';
import { recordCalls, type RecordedCalls } from '../../src/client/record/index.js';
import { NOW } from '../components/fake-client.js';

/** A client whose clock stands still, after a few messages. */
export function recorded(): RecordedCalls {
  const bus = new Subject<unknown>();
  const environment = { ...defaultEnvironment, now: () => NOW, frame: (work: () => void) => defaultEnvironment.task(work) };
  const client = recordCalls({ url: '/calls', transport: fromMessages(bus), environment });
  // Somebody must listen before anything comes.
  client.summary$.subscribe();
  for (const message of [
    { type: 'ready', cursor: 'c-17', now: NOW },
    { call: '1', status: 'ringing', seq: 1, at: NOW - 420, contact: { name: 'Ada Okafor' } },
    { call: '1', status: 'busy', seq: 2, at: NOW - 180, cause: { source: 'sip', code: '486', text: 'Busy Here' } },
    { call: '2', status: 'answered', seq: 1, at: NOW - 60 },
    '{"call":"3"',
  ]) bus.next(message);
  return client;
}
