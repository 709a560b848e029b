import { AccessReview } from './access-review.js';
import { HostError } from './host-error.js';
import type { HostTools } from './host-tools.js';
import { problem } from './problem.js';
import { isFilter, type CallFilter, type ReadAccess } from './read-access.js';

/** A filter that fails hides the call: it must neither show what it should not nor stop the others' updates. */
function guarded({ calls }: CallFilter, report: (error: HostError) => void): CallFilter {
  return {
    calls: (call) => {
      try {
        return calls(call);
      } catch (error) {
        report(new HostError('authorize', error));
        return false;
      }
    },
  };
}

/** What the reader may see; a filter that fails hides. */
export async function askAccess(request: Request, { options }: HostTools): Promise<ReadAccess> {
  const access = await options.authorize(request);
  return isFilter(access) ? guarded(access, options.onError) : access;
}

/** Asks again from time to time what the reader may see, where the host wants that. */
export function reviewOf(request: Request, tools: HostTools): AccessReview | undefined {
  const { reauthorizeMilliseconds, clock, onError } = tools.options;
  if (reauthorizeMilliseconds === undefined) return undefined;
  return new AccessReview({
    ask: () => askAccess(request, tools),
    everyMilliseconds: reauthorizeMilliseconds,
    now: () => clock.now(),
    report: onError,
  });
}

/** What the reader may see, or the refusal. */
export async function authorizeReader(request: Request, tools: HostTools): Promise<true | CallFilter | Response> {
  const access = await askAccess(request, tools);
  if (access === true || isFilter(access)) return access;
  tools.counters.refusedReaders += 1;
  return access === 401
    ? problem(401, 'Sign in to see the calls.', { 'www-authenticate': 'Bearer' })
    : problem(403, 'The calls are not for you to see.');
}
