import type { LinePlan } from '../story.js';

/**
 * The answer to a poll with what goes wrong on its way: cut at a byte, or from a byte on nothing more, and no end either.
 *
 * @param onDelivered Told how many updates got through, where all of the answer did.
 */
export async function shortenAnswer(response: Response, { cutAfter, muteAfter }: LinePlan, onDelivered: (updates: number) => void): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const limit = Math.min(cutAfter ?? Number.POSITIVE_INFINITY, muteAfter ?? Number.POSITIVE_INFINITY);
  if (bytes.length <= limit) {
    onDelivered(new TextDecoder().decode(bytes).split('"call":').length - 1);
    return new Response(bytes, response);
  }
  const isCut = cutAfter === limit;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (limit > 0) controller.enqueue(bytes.subarray(0, limit));
      // After what came has been read.
      if (isCut) setImmediate(() => controller.error(new TypeError('The line was cut.')));
    },
  });
  return new Response(body, response);
}
