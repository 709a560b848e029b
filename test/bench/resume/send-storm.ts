import { setTimeout as rest } from 'node:timers/promises';
import type { FeedHost } from './feed-host.js';
import { updateText } from './feed-texts.js';

const STORY = ['queued', 'ringing', 'in-progress', 'answered', 'completed'] as const;
const AT = 1_760_000_010_000;
/** So often the host writes what has fallen due, in milliseconds. */
const TICK = 10;

/** What a storm is made of. */
export interface Storm {
  readonly calls: number;
  /** The first so many calls are looked at: every tenth update is of one of them. */
  readonly shown: number;
  /** Updates a second. */
  readonly rate: number;
  readonly milliseconds: number;
}

/** The call that a storm ends with. */
export const LAST = 'last';

/** Sends a storm at its rate to those who have the first state, and after it one update of the last call. */
export async function sendStorm(host: FeedHost, { calls, shown, rate, milliseconds }: Storm): Promise<void> {
  const began = performance.now();
  const all = Math.floor(rate * milliseconds / 1000);
  let sent = 0;
  while (sent < all) {
    // oxlint-disable-next-line no-await-in-loop -- one portion a tick
    await rest(TICK);
    const due = Math.min(all, Math.floor((performance.now() - began) * rate / 1000));
    let text = '';
    for (; sent < due; sent++) text += updateText(stormUpdate(sent, calls, shown), sent + 1);
    if (text !== '') host.send(text);
  }
  host.send(updateText(JSON.stringify({ call: LAST, status: 'queued', seq: 1, at: AT }), all + 1));
}

/** Every call goes through its story again and again, each time in another round. Its numbers go on from the first state's, without a gap. */
function stormUpdate(number: number, calls: number, shown: number): string {
  const turn = Math.floor(number / 10);
  const isShown = number % 10 === 0;
  const others = calls - shown;
  const other = number - turn - 1;
  const call = isShown ? turn % shown : shown + other % others;
  const seq = 2 + Math.floor(isShown ? turn / shown : other / others);
  return JSON.stringify({
    call: `call-${call}`, status: STORY[(seq - 1) % STORY.length], round: 1 + Math.floor((seq - 1) / STORY.length), seq, at: AT + Math.floor(number / 10),
    number: { slot: 'mobile', line: 'mobile', display: '+44 7700 900123' }, contact: { ref: `contact-${call}`, name: 'Ada Lovelace' },
  });
}
