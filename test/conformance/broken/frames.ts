import type { Breaker, BrokenLine } from './broken-host.js';

/** What a message of a stream says, to be changed. */
export interface Said {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown> | Record<string, unknown>[];
}

/** Reads a message of our own host; `undefined` for a comment or a retry. */
export function readFrame(frame: string): Said | undefined {
  const data = /^data: (.*)$/m.exec(frame)?.[1];
  if (data === undefined) return undefined;
  return { event: /^event: (.*)$/m.exec(frame)?.[1] ?? 'update', id: /^id: (.*)$/m.exec(frame)?.[1], data: JSON.parse(data) as Said['data'] };
}

export const writeFrame = ({ event, id, data }: Said): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** The fields of a message that is an object. */
export const fieldsOf = ({ data }: Said): Record<string, unknown> => (Array.isArray(data) ? {} : data);

type Change = (said: Said, line: BrokenLine) => Said | readonly Said[] | undefined;

/** Changes the messages of one type; `undefined` leaves a message out. */
export const changes = (event: string, change: Change): Breaker => ({
  frame(frame, line) {
    const said = readFrame(frame);
    if (said === undefined || said.event !== event) return frame;
    const changed = change(said, line);
    return changed === undefined ? [] : [changed].flat().map(writeFrame);
  },
});

/** Changes the data of the messages of one type. */
export const sets = (event: string, fields: Record<string, unknown>): Breaker =>
  changes(event, (said) => ({ ...said, data: { ...fieldsOf(said), ...fields } }));

/** The updates of a message, whether one or many. */
export const listOf = ({ data }: Said): Record<string, unknown>[] => (Array.isArray(data) ? data : [data]);

/** Changes the updates of each update message; none left leaves the message out. */
export const changesUpdates = (change: (updates: Record<string, unknown>[], line: BrokenLine) => Record<string, unknown>[]): Breaker =>
  changes('update', (said, line) => {
    const data = change(listOf(said), line);
    return data.length === 0 ? undefined : { ...said, data };
  });

/** Counts on a line. */
export function count(line: Pick<BrokenLine, 'memory'>, name: string): number {
  const next = (line.memory.get(name) ?? 0) + 1;
  line.memory.set(name, next);
  return next;
}

/** The answer with another header, or without it. */
export function withHeader(response: Response, name: string, value?: string): Response {
  const headers = new Headers(response.headers);
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** Another header on every answer. */
export const heads = (name: string, value?: string): Breaker => ({ response: (response) => withHeader(response, name, value) });
