// What a user would put together today from well-kept packages.
import { createParser } from 'eventsource-parser';
import { groupBy, mergeMap, scan, Subject } from 'rxjs';
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.maxLength(512));

/** The shape of an update, in valibot's words. */
export const RivalUpdate = v.object({
  call: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
  status: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
  seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  at: v.optional(v.number()),
  try: v.optional(v.number()),
  round: v.optional(v.number()),
  number: v.optional(v.object({ slot: v.optional(Text), line: v.optional(v.picklist(['mobile', 'landline'])), display: v.optional(Text) })),
  contact: v.optional(v.object({ ref: v.optional(Text), name: v.optional(Text) })),
  final: v.optional(v.boolean()),
});

/** An update as valibot hands it over. */
export type RivalUpdate = v.InferOutput<typeof RivalUpdate>;

/** A call as a page would keep it: the latest of everything, and the statuses it went through. */
export interface RivalCall extends RivalUpdate {
  readonly history: readonly string[];
}

/** Cuts a stream into its data. The decoder keeps a byte order mark to itself, or one of the standard's cases fails. */
export function readStream(chunks: readonly Uint8Array[], take: (data: string) => void): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parser = createParser({ onEvent: ({ data }) => take(data) });
  for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
}

/** A copy of a call with an update in it; late and repeated ones are left out. */
export function nextRivalCall(call: RivalCall | undefined, update: RivalUpdate): RivalCall {
  if (call?.seq !== undefined && update.seq !== undefined && update.seq <= call.seq) return call;
  return { ...call, ...update, history: [...(call?.history ?? []), update.status] };
}

/** A map of calls by `groupBy` and `scan`: one stream for each call. */
export function groupedCalls(): { readonly next: (update: RivalUpdate) => void; readonly calls: ReadonlyMap<string, RivalCall> } {
  const calls = new Map<string, RivalCall>();
  const updates = new Subject<RivalUpdate>();
  updates.pipe(
    groupBy(({ call }) => call),
    mergeMap((group) => group.pipe(scan((call: RivalCall | undefined, update) => nextRivalCall(call, update), undefined))),
  ).subscribe((call) => { if (call !== undefined) calls.set(call.call, call); });
  return { next: (update) => updates.next(update), calls };
}
