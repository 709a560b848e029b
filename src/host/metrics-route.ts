import { collectMetrics } from './collect-metrics.js';
import type { HostTools } from './host-tools.js';
import { wrongMethod } from './problem.js';
import { prometheusText } from './prometheus-text.js';

/** `GET <metrics>`: what the host can tell of itself, for Prometheus. */
export function metricsRoute(request: Request, { hub, counters }: HostTools): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(request, 'GET, HEAD');
  return new Response(prometheusText(collectMetrics(hub.readers, counters)), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  });
}
