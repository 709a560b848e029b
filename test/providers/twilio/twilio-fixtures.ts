import { createHmac } from 'node:crypto';

export const CALL = 'CA00000000000000000000000000000042';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** The fields of a status callback to an office in England, with what a case is about put over them. */
export function callback(fields: Record<string, string> = {}): Record<string, string> {
  const seq = Number(fields['SequenceNumber'] ?? 0);
  return {
    AccountSid: 'AC00000000000000000000000000000007', ApiVersion: '2010-04-01', CallbackSource: 'call-progress-events',
    CallSid: CALL, CallStatus: 'ringing', Direction: 'outbound-api', From: '+12025550100', To: '+447700900123', ToCity: '',
    SequenceNumber: String(seq), Timestamp: new Date(START + seq * 4000).toUTCString().replace('GMT', '+0000'), ...fields,
  };
}

/** A parsed form as the text that Twilio sends. */
export const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

/** Twilio's signature by Node's own HMAC, written apart from the code under test. */
export function sign(token: string, url: string, fields: Record<string, string> = {}): string {
  const text = Object.keys(fields).toSorted().reduce((sofar, name) => `${sofar}${name}${fields[name]}`, url);
  return createHmac('sha1', token).update(text, 'utf8').digest('base64');
}

/** When the callback with this sequence number happened, in milliseconds. */
export const timeOf = (seq: number): number => START + seq * 4000;
