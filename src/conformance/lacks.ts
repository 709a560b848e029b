import { standardVocabulary, type CallUpdate } from '../model/index.js';
import { parseUpdate, type WireUpdate } from '../wire/index.js';

/** Whether everything in `part` stands in `whole`, as it is; what `whole` has beside it does not matter. */
function holds(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([name, value]) => holds(Reflect.get(whole, name), value));
}

/** The first field of an update that did not come as it was published; `undefined` where all did. */
export function lacks(came: CallUpdate | undefined, published: WireUpdate): string | undefined {
  const parsed = parseUpdate(published, standardVocabulary);
  if (parsed.fault) return parsed.fault.path;
  return Object.entries(parsed.update).find(([name, value]) => came === undefined || !holds(Reflect.get(came, name), value))?.[0];
}
