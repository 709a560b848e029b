import { createHash, createHmac } from 'node:crypto';

export const CALL = '5d0c1b7e-0042-4000-8000-00000000abcd';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 4000;

/** An event of the event webhook about an outgoing call to an office in England. */
export const event = (status: string, step: number, fields: object = {}): Record<string, unknown> => ({
  headers: {}, from: '12025550100', to: '447700900123', uuid: CALL, conversation_uuid: 'CON-0042', status, direction: 'outbound',
  timestamp: new Date(timeOf(step)).toISOString(), ...fields,
});

/** What comes after every end but `rejected`. */
export const completed = (step: number, duration: string, fields: object = {}): Record<string, unknown> => event('completed', step, {
  end_time: new Date(timeOf(step)).toISOString(), network: 'GB-FIXED', duration, start_time: duration === '0' ? null : new Date(timeOf(step - 1)).toISOString(),
  rate: '0.00450000', price: '0.00015000', ...fields,
});

/** An event of machine detection, which has its id under another name. */
export const verdict = (status: string, step: number, fields: object = {}): Record<string, unknown> => {
  const { uuid, ...rest } = event(status, step, fields);
  return { call_uuid: uuid, ...rest };
};

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Vonage's token by Node's own HMAC. */
export function token(secret: string, body: string, claims: object = {}, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const payload = { iat: timeOf(10) / 1000, jti: 'jti-42', iss: 'Vonage', payload_hash: createHash('sha256').update(body).digest('hex'), api_key: 'a1b2c3d4', ...claims };
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
