import { ProviderEventError, type ProviderEventReason } from '../providers/index.js';
import type { HostTools } from './host-tools.js';
import { problem, wrongMethod } from './problem.js';
import { badUpdate } from './publish-route.js';
import { readBody } from './read-body.js';
import { UpdateError } from './update-error.js';

const WHY: Readonly<Record<ProviderEventReason, string>> = { unreadable: 'it is neither a form nor complete JSON', 'no-call': 'it names no call' };

/**
 * `POST <webhooks>/<name>`: an event of a provider. It is verified before anything else is made of it; a forged one is
 * refused with 403 and leaves no trace.
 */
export async function webhookRoute(request: Request, url: URL, name: string, { options, publisher, counters }: HostTools): Promise<Response> {
  const webhook = Object.hasOwn(options.providers, name) ? options.providers[name] : undefined;
  if (webhook === undefined) return problem(404, 'There is no webhook of this name.');
  if (request.method !== 'POST') return wrongMethod(request, 'POST');
  const body = await readBody(request, options.maxBodyBytes);
  if (body === undefined) return problem(413, `The body may have ${options.maxBodyBytes} bytes at most.`);
  const { provider, secret, publicUrl } = webhook;
  const signed = { url: publicUrl === undefined ? request.url : publicUrl + url.search, headers: request.headers, body };
  if (!await provider.verify(signed, secret, options.clock.now())) {
    counters.refusedWebhooks += 1;
    const hint = publicUrl === undefined ? 'Behind a proxy, set "publicUrl" to' : 'Check that "publicUrl" is';
    return problem(403, `The signature or password is missing, wrong or too old. ${hint} the address that the provider calls.`);
  }
  try {
    await publisher.publishReported(provider.updates(body));
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof ProviderEventError) return problem(422, `This is not an event of ${error.provider}: ${WHY[error.reason]}.`, {}, { reason: error.reason });
    if (error instanceof UpdateError) return badUpdate(error);
    throw error;
  }
}
