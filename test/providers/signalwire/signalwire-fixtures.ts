import { createHmac } from 'node:crypto';

export const CALL = '00000000-0042-4000-8000-00000000abcd';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 4000;

/** A status callback of the Compatibility API about a call to an office in England. It carries no sequence number. */
export const callback = (status: string, step: number, fields: Record<string, string> = {}): Record<string, string> => ({
  CallSid: CALL, AccountSid: '00000000-0007-4000-8000-000000000007', ApiVersion: '2010-04-01', Direction: 'outbound-api', From: '+12025550100', To: '+447700900123',
  Timestamp: new Date(timeOf(step)).toUTCString().replace('GMT', '+0000'), CallStatus: status, CallbackSource: 'call-progress-events', ...fields,
});

/** What ends a call at the Compatibility API. */
export const completed = (step: number): Record<string, string> => callback('completed', step, {
  CallDuration: '58', AudioInMos: '4.5', AudioInMediaPacketCount: '2873', HangupDirection: 'outbound', HangupBy: '+12025550100', SipResultCode: '200',
});

/** An event of SWML or Relay about the same call. */
export const event = (type: string, step: number, params: object): Record<string, unknown> => ({
  event_type: `calling.call.${type}`, event_channel: 'swml:channel', timestamp: timeOf(step) / 1000 + 0.123, project_id: 'project-7', space_id: 'space-7',
  params: { call_id: CALL, node_id: 'node-7', ...params },
});

export const state = (word: string, step: number, reason?: string): Record<string, unknown> => event('state', step, {
  call_state: word, direction: 'outbound', device: { type: 'phone', params: { from_number: '+12025550100', to_number: '+447700900123' } }, end_reason: reason ?? null,
});

export const detected = (word: string, step: number, type = 'machine'): Record<string, unknown> =>
  event('detect', step, { control_id: 'control-1', detect: { type, params: { event: word, beep: false } } });

/** The signature of a form, by Node's own HMAC. */
export const signForm = (key: string, url: string, fields: Record<string, string>): string =>
  createHmac('sha1', key).update(Object.keys(fields).toSorted().reduce((text, name) => `${text}${name}${fields[name]}`, url)).digest('base64');

/** The signature of a JSON body. */
export const signJson = (key: string, url: string, body: string): string => createHmac('sha1', key).update(url + body).digest('hex');
