import { authorizeReader } from './authorize-reader.js';
import { hasTrustedOrigin } from './cors.js';
import type { HostTools } from './host-tools.js';
import { jsonResponse } from './json-response.js';
import { problem, wrongMethod } from './problem.js';
import { isFilter } from './read-access.js';

/** What a reader may ask for. */
export const CALL_ACTIONS = ['cancel', 'retry'] as const;

/** What a reader may ask for: `cancel` or `retry`. */
export type CallActionName = (typeof CALL_ACTIONS)[number];

/**
 * `POST <base>/<id>/cancel` and `.../retry`: passes a reader's wish on to the backend. It publishes nothing: the page
 * shows what became of it when the backend says so.
 */
export async function actionRoute(request: Request, call: string, action: CallActionName, tools: HostTools): Promise<Response> {
  const { options } = tools;
  const hook = action === 'cancel' ? options.onCancel : options.onRetry;
  if (hook === undefined) return problem(404, `This host offers no "${action}".`);
  if (request.method !== 'POST') return wrongMethod(request, 'POST, OPTIONS');
  if (!hasTrustedOrigin(request, options.cors)) return problem(403, 'This origin may not ask for it. List it in "cors" to allow it.');
  const access = await authorizeReader(request, tools);
  if (access instanceof Response) return access;
  if (isFilter(access) && !access.calls(call)) return problem(404, 'There is no such call.');
  return await hook(call, request) === false
    ? problem(409, `The call cannot take a "${action}" now.`)
    : jsonResponse({ call, action }, 202);
}
