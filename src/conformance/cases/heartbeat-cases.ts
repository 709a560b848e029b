import { must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';

const MESSAGES = 'Messages';

/** What an idle line says. */
export const HEARTBEAT_CASES: readonly ConformanceCase[] = [
  {
    id: 'D01', title: 'An idle line is never silent for as long as a client waits', weight: 'must', isSlow: true,
    rule: { section: MESSAGES, says: 'a client that hears nothing for fifteen takes the line for dead' },
    async run(lab) {
      const reader = await lab.live();
      const before = reader.beats.length;
      await reader.until(() => reader.beats.length > before, 'a ping, a comment or a message', lab.silence);
    },
  },
  {
    id: 'D02', title: 'Heartbeats come every five seconds or so', weight: 'should', isSlow: true,
    rule: { section: MESSAGES, says: '`ping` (or an SSE comment) every five seconds' },
    async run(lab) {
      const reader = await lab.live();
      const before = reader.beats.length;
      await reader.until(() => reader.beats.length >= before + 2, 'two signs of life', lab.silence);
      const [first = 0, second = 0] = reader.beats.slice(before);
      must(second - first <= lab.silence / 2, `less than ${lab.silence / 2000} s between two`, `${(second - first) / 1000} s passed`, 'Send a ping or a comment every 5 s, whatever else happens.');
    },
  },
  {
    id: 'D03', title: 'A ping keeps to the schema and tells the clock', weight: 'should', isSlow: true,
    rule: { section: MESSAGES, says: '`{ "now": 1795430400000 }`' },
    async run(lab) {
      const reader = await lab.live();
      const isPing = ({ type }: { readonly type: string }): boolean => type === 'ping';
      await reader.until(() => reader.messages.some(isPing), 'a ping', lab.silence).catch(() => undefined);
      const ping = reader.messages.find(isPing);
      if (ping === undefined) throw new NotOffered('No ping came; a comment is a heartbeat too.');
      must(ping.errors.length === 0 && ping.text.includes('now'), '{"now": milliseconds}', `${ping.text} came`, 'Send the server\'s clock with each ping.');
    },
  },
];
