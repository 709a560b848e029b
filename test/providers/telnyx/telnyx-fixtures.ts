import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export const CALL = 'v3:ringback-test-leg-0042';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 4000;

/** A webhook of Call Control about an outgoing call to an office in England. */
export function event(type: string, step: number, payload: object = {}): object {
  return {
    data: {
      record_type: 'event', event_type: type, id: `evt-${type}-${step}`, occurred_at: new Date(timeOf(step)).toISOString().replace('Z', '512Z'),
      payload: {
        call_control_id: CALL, call_leg_id: 'leg-42', call_session_id: 'session-42', client_state: null, connection_id: '70000042', from: '+12025550100',
        to: '+447700900123', start_time: new Date(START).toISOString(), ...payload,
      },
    },
    meta: { attempt: 1, delivered_to: 'https://calls.example.org/webhooks/telnyx' },
  };
}

export const hangup = (step: number, cause: string, sip?: string): object =>
  event('call.hangup', step, { state: 'hangup', hangup_cause: cause, hangup_source: 'callee', ...(sip !== undefined && { sip_hangup_cause: sip }) });

/** A status callback of TeXML. */
export const texml = (status: string, step: number, fields: Record<string, string> = {}): Record<string, string> => ({
  AccountSid: 'account-7', CallSid: CALL, CallSidLegacy: CALL, CallStatus: status, CallbackSource: 'call-progress-events', From: '+12025550100',
  To: '+447700900123', SequenceNumber: '0', Timestamp: new Date(timeOf(step)).toISOString().replace('T', ' ').replace('Z', '731Z'), ...fields,
});

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** The public key as the portal shows it: the 32 bytes in base64. */
export const PUBLIC_KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

/** Telnyx's signature by Node's own Ed25519. */
export const signed = (timestamp: string, body: string, key: KeyObject = privateKey): string => sign(null, Buffer.from(`${timestamp}|${body}`), key).toString('base64');
