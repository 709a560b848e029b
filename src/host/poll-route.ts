import { entryMessages, snapshotMessages, type SeeUpdates } from './backlog-messages.js';
import { HostError } from './host-error.js';
import type { HostMessage, HostMessageOf } from './host-message.js';
import type { HostTools } from './host-tools.js';
import { entityTag, isSameTag, nothingNew, pollAnswer } from './poll-answer.js';
import { PollWatch } from './poll-watch.js';
import { seeing, type ReadAccess } from './read-access.js';
import type { CursorProblem } from './update-log.js';

/** The longest time that a request is held, in seconds. */
const LONGEST_WAIT = 30;

/** How many entries are read from the log at a time. */
const PAGE = 1000;

/** About how many messages one answer has at most, each of about 128 KiB at most. */
const MESSAGES_PER_ANSWER = 8;

/** What a reader missed, as far as one answer takes it. */
interface Gap {
  readonly messages: readonly HostMessageOf<'update'>[];
  readonly cursor: string;
  readonly more: boolean;
}

/** What came after a cursor. What the reader may not see moves the cursor on. */
async function readGap(cursor: string, see: SeeUpdates, { options: { log } }: HostTools): Promise<Gap | CursorProblem> {
  const messages: HostMessageOf<'update'>[] = [];
  let position = cursor;
  for (;;) {
    const entries = await log.since(position, PAGE); // oxlint-disable-line no-await-in-loop -- page by page
    if (typeof entries === 'string') return entries;
    for (const message of entryMessages(entries, position, see)) {
      const reached = messages.at(-1)?.cursor ?? cursor;
      // An entry of which a part is left out comes again as a whole, so an answer has to get past one at least.
      if (messages.length >= MESSAGES_PER_ANSWER && reached !== cursor) return { messages, cursor: reached, more: true };
      messages.push(message);
    }
    position = entries.at(-1)?.cursor ?? position;
    if (entries.length < PAGE) return { messages, cursor: position, more: false };
  }
}

/** What the reader missed; where that is nothing and it wants to wait, as soon as there is something. */
async function awaitGap(request: Request, cursor: string, seconds: number, see: SeeUpdates, tools: HostTools): Promise<Gap | CursorProblem> {
  const { options: { clock }, hub } = tools;
  const until = clock.now() + seconds * 1000;
  const watch = new PollWatch(hub);
  const leave = (): void => void watch.end();
  request.signal.addEventListener('abort', leave);
  try {
    if (seconds > 0) await hub.add(watch);
    for (let from = cursor; ;) {
      const gap = await readGap(from, see, tools); // oxlint-disable-line no-await-in-loop -- until something happens
      const left = until - clock.now();
      if (typeof gap === 'string' || gap.messages.length > 0 || left <= 0 || watch.isOver) return gap;
      from = gap.cursor;
      await watch.news(clock, left); // oxlint-disable-line no-await-in-loop -- until something happens
    }
  } finally {
    request.signal.removeEventListener('abort', leave);
    await watch.end();
  }
}

/**
 * Everything that is kept, and before it, where the reader had a cursor, why it gets that.
 *
 * @yields one message
 */
async function* wholeState(
  cursor: string, problem: CursorProblem | undefined, see: SeeUpdates, { options: { log, clock, onError } }: HostTools,
): AsyncGenerator<HostMessage, void, void> {
  try {
    if (problem !== undefined) yield { type: 'reset', reason: problem };
    yield* snapshotMessages(log.snapshot(), see);
    yield { type: 'ready', cursor, now: clock.now(), resumed: false };
  } catch (error) {
    onError(new HostError('stream', error));
    throw error;
  }
}

async function* wholeGap({ messages, cursor, more }: Gap, now: number): AsyncGenerator<HostMessage, void, void> {
  yield* messages;
  if (!more) yield { type: 'ready', cursor, now, resumed: true };
}

async function answerState(problem: CursorProblem | undefined, see: SeeUpdates, tools: HostTools): Promise<Response> {
  const { options: { log }, counters } = tools;
  if (problem === undefined) counters.snapshots += 1;
  else counters.resets += 1;
  const cursor = await log.cursor();
  return pollAnswer(wholeState(cursor, problem, see, tools), { cursor, more: false });
}

/** Seconds to wait: nothing where the client says nothing that can be meant. */
const waitOf = (url: URL): number => Math.min(LONGEST_WAIT, Math.max(0, Number(url.searchParams.get('wait') ?? 0) || 0));

/**
 * A poll: what came since the reader's cursor, or the whole state. With `wait`, the request is held while there is nothing
 * to say.
 */
export async function pollRoute(
  request: Request, url: URL, { access, cursor }: { readonly access: ReadAccess; readonly cursor: string | undefined }, tools: HostTools,
): Promise<Response> {
  const { options: { log, clock }, counters } = tools;
  if (request.method === 'HEAD') return new Response(null, { headers: { 'content-type': 'application/json', etag: entityTag(await log.cursor()) } });
  const see = seeing(access);
  if (cursor === undefined) return answerState(undefined, see, tools);
  const gap = await awaitGap(request, cursor, waitOf(url), see, tools);
  if (typeof gap === 'string') return answerState(gap, see, tools);
  if (gap.messages.length === 0 && isSameTag(request.headers.get('if-none-match'), gap.cursor)) return nothingNew(gap.cursor);
  for (const { updates } of gap.messages) counters.delivered += updates.length;
  if (gap.messages.length > 0 && !gap.more) counters.resumes += 1;
  return pollAnswer(wholeGap(gap, clock.now()), gap);
}
