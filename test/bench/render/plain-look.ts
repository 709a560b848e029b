import { badgeLook, type BadgeLook } from '../../../components/call-status-badge/badge-look.js';
import { CALL_STATUSES, type Call } from '../../../src/model/index.js';
import { factsOfStatus } from '../../../src/view/index.js';

const LOOKS = new Map(CALL_STATUSES.map((status) => [status as string, badgeLook(factsOfStatus({ status }), { now: 0 })]));
const NONE = badgeLook(undefined, { now: 0 });

/** What those show who only look a status up: no plan, no overdue news, no language but English. */
export function plainLook(call: Call): BadgeLook {
  return LOOKS.get(call.status) ?? NONE;
}
