import type { Call, CallUpdate } from '../../../src/model/index.js';
import { reduceCall } from '../../../src/reducer/index.js';

const STEPS = ['queued', 'ringing', 'in-progress', 'answered'] as const;
const OTHER_ENDS = ['busy', 'no-answer', 'answer-machine'] as const;

/** A call at each step of its life, and at each once more with news that nobody sees. */
export interface CallStory {
  readonly steps: readonly Call[];
  readonly echoes: readonly Call[];
}

/** So many calls, the same ones each time. They happened just now, so that none of their news is overdue. */
export function callStories(count: number, now: number): CallStory[] {
  return Array.from({ length: count }, (_, index) => {
    const steps: Call[] = [];
    const echoes: Call[] = [];
    let call: Call | undefined;
    let seq = 0;
    const tell = (status: string): Call => {
      const update: CallUpdate = { call: `call-${index}`, status, seq: ++seq, at: now - 10_000 + seq };
      call = reduceCall(call, update);
      return call;
    };
    for (const step of [...STEPS.slice(0, 3), OTHER_ENDS[index % 4] ?? STEPS[3]]) {
      steps.push(tell(step));
      echoes.push(tell(step));
    }
    return { steps, echoes };
  });
}
