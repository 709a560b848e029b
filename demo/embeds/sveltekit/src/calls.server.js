// What a backend knows of its calls. It publishes each update, and keeps what it makes of them for its pages.
import { reduceCall } from 'ringback';
import { createCallHost } from 'ringback/host';
import { building } from '$app/env';

export const host = createCallHost({ publishToken: process.env.PUBLISH_TOKEN });
export const calls = new Map();

async function publish(update) {
  calls.set(update.call, reduceCall(calls.get(update.call), update));
  await host.publish(update);
}

if (!building) {
  await publish({ call: '41', status: 'answered', seq: 1, at: Date.now(), final: true, contact: { name: 'Ada Okafor' } });
  await publish({ call: '42', status: 'busy', seq: 1, at: Date.now(), final: true, contact: { name: 'Idris Campbell' } });
  await publish({ call: '43', status: 'ringing', seq: 1, at: Date.now(), contact: { name: 'Lowri Fenwick' } });
}
