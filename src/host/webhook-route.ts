import { ProviderEventError, type Provider, type ProviderEventReason } from '../providers/index.js';
import type { HostTools } from './host-tools.js';
import { problem, wrongMethod } from './problem.js';
import { readBody } from './read-body.js';

const WHY: Readonly<Record<ProviderEventReason, string>> = { unreadable: 'it is neither a form nor complete JSON', 'no-call': 'it names no call' };

/** What a body says, and the error of what in it is no event. */
function readUpdates(provider: Provider, body: string): Pick<ProviderEventError, 'updates'> & { readonly error?: ProviderEventError } {
  try {
    return { updates: provider.updates(body) };
  } catch (error) {
    if (error instanceof ProviderEventError) return { updates: error.updates, error };
    throw error;
  }
}

/**
 * `POST <webhooks>/<name>`: an event of a provider, or several. It is verified before anything else is made of it; a forged one is
 * refused with 403 and leaves no trace. Of several events the good ones are published, and the answer is 422 where one of them is
 * bad: nothing is lost, and nothing is lost in silence. A provider that then sends them all again changes nothing by that.
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
  const { updates, error: bad } = readUpdates(provider, body);
  const { published, error } = await publisher.publishReported(updates);
  if (bad) return problem(422, `This is not an event of ${bad.provider}: ${WHY[bad.reason]}.`, {}, { reason: bad.reason, published });
  if (error) return problem(422, error.message, {}, { index: error.index, path: error.path, rule: error.rule, published });
  return new Response(null, { status: 204 });
}
