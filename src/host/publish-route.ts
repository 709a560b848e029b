import { isSameSecret } from '../providers/is-same-secret.js';
import type { HostTools } from './host-tools.js';
import { jsonResponse } from './json-response.js';
import { problem } from './problem.js';
import { readBody } from './read-body.js';
import { UpdateError } from './update-error.js';

async function authorizePublisher(request: Request, { options }: HostTools): Promise<Response | undefined> {
  const { publishToken, authorizePublish } = options;
  if (publishToken === undefined && authorizePublish === undefined) {
    return problem(403, 'Posting updates is switched off. Give createCallHost a "publishToken" or "authorizePublish" to allow it.');
  }
  const [, token = ''] = /^Bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (publishToken !== undefined && isSameSecret(token, publishToken)) return undefined;
  const answer = authorizePublish === undefined ? 401 : await authorizePublish(request);
  if (answer === true) return undefined;
  return answer === 401
    ? problem(401, 'Send the publish token: "Authorization: Bearer ...".', { 'www-authenticate': 'Bearer' })
    : problem(403, 'You may not post updates.');
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The answer to updates that cannot be published, for programs too. */
export const badUpdate = ({ message, index, path, rule }: UpdateError): Response =>
  problem(422, message, {}, { index, path, rule });

/** `POST <base>`: publishes one update or an array of them. All or nothing. */
export async function publishRoute(request: Request, tools: HostTools): Promise<Response> {
  const refusal = await authorizePublisher(request, tools);
  if (refusal !== undefined) return refusal;
  // Asking for JSON also makes a browser ask before it posts from another origin.
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) {
    return problem(415, 'Send JSON, with "Content-Type: application/json".');
  }
  const text = await readBody(request, tools.options.maxBodyBytes);
  if (text === undefined) return problem(413, `The body may have ${tools.options.maxBodyBytes} bytes at most.`);
  const parsed = parseJson(text);
  if (parsed === undefined) return problem(400, 'The body is not JSON.');
  const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  try {
    return jsonResponse({ cursor: await tools.publisher.publish(values), published: values.length });
  } catch (error) {
    if (error instanceof UpdateError) return badUpdate(error);
    throw error;
  }
}
