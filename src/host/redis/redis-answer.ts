import { RedisAnswerError } from './redis-error.js';

/** An entry of the stream as Redis tells it. */
export interface StreamEntry {
  readonly id: string;
  /** Its updates, one to a line. */
  readonly lines: string;
}

function listOf(answer: unknown, command: string): readonly unknown[] {
  if (!Array.isArray(answer)) throw new RedisAnswerError(command);
  return answer;
}

/** An answer that has to be a text. */
export function textOf(answer: unknown, command: string): string {
  if (typeof answer !== 'string') throw new RedisAnswerError(command);
  return answer;
}

/** An answer that has to be a list of texts. */
export function textsOf(answer: unknown, command: string): readonly string[] {
  return listOf(answer, command).map((each) => textOf(each, command));
}

/** The answer to XRANGE or XREVRANGE. */
export function entriesOf(answer: unknown, command: string): readonly StreamEntry[] {
  return listOf(answer, command).map((entry) => {
    const [id, fields] = listOf(entry, command);
    const texts = textsOf(fields, command);
    return { id: textOf(id, command), lines: texts[texts.indexOf('updates') + 1] ?? '' };
  });
}
