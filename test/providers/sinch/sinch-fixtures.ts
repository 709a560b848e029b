import { createHash, createHmac } from 'node:crypto';

export const CALL = 'ringback-test-call_42';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 4000;

const iso = (step: number): string => new Date(timeOf(step)).toISOString().replace('.000', '');

/** A callback of API v1 about a call to an office in England. */
export const callback = (event: string, step: number, fields: object = {}): object =>
  ({ event, callid: CALL, timestamp: iso(step), version: 1, custom: '', applicationKey: 'key-7', to: { type: 'number', endpoint: '+447700900123' }, ...fields });

export const dice = (result: string, reason: string, fields: object = {}): object =>
  callback('dice', 9, { result, reason, from: '+12025550100', debit: { currencyId: 'GBP', amount: 0.02 }, ...fields });

/** A call as API v2 gives it. */
export const call = (callResult: string, fields: object = {}): object => ({
  callId: CALL, projectId: 'project-7', serviceId: 'service-7', sessionId: 'session-7', direction: 'OUTBOUND', originationType: 'SERVER', callType: 'PHONE', callResult,
  startTime: iso(0), updateTime: iso(5), to: { type: 'PHONE', phone: { number: '+447700900123' } }, from: { type: 'PHONE', phone: { number: '+12025550100' } }, ...fields,
});

/** A webhook of API v2. */
export const webhook = (event: string, callResult: string, fields: object = {}): object => ({ event, call: call(callResult, fields) });

/** Sinch's signature by Node's own HMAC and MD5. */
export function sign(secret: string, path: string, timestamp: string, body: string, type = 'application/json'): string {
  const md5 = createHash('md5').update(body).digest('base64');
  return createHmac('sha256', Buffer.from(secret, 'base64')).update(['POST', md5, type, `x-timestamp:${timestamp}`, path].join('\n')).digest('base64');
}
