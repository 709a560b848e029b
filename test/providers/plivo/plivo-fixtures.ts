import { createHmac } from 'node:crypto';

export const CALL = '0042b1f2-7a3e-4c55-9d10-aaaaaaaa0042';

/** A request to one of the host's URLs about an outgoing call to an office in England. Plivo leaves the "+" out. */
export const request = (fields: Record<string, string> = {}): Record<string, string> => ({
  ALegRequestUUID: CALL, ALegUUID: CALL, BillRate: '0.0085', CallStatus: 'ringing', CallUUID: CALL, Direction: 'outbound', Event: 'Ring', From: '12025550100',
  ParentAuthID: 'MA0000000000000007', RequestUUID: CALL, SessionStart: '2026-03-04 09:30:00.123456', To: '447700900123', ...fields,
});

/** The request to the hangup URL. An answered call has an AnswerTime. */
export const hangup = (code: string, fields: Record<string, string> = {}): Record<string, string> => request({
  CallStatus: 'completed', Event: 'Hangup', Duration: '0', BillDuration: '0', HangupCause: 'NORMAL_CLEARING', HangupCauseCode: code, HangupCauseName: `Name of ${code}`,
  HangupSource: 'Carrier', StartTime: '2026-03-04 15:00:00', EndTime: '2026-03-04 15:00:20', ...fields,
});

export const ANSWERED = { AnswerTime: '2026-03-04 15:00:07', Duration: '13', BillDuration: '60' };

/** Plivo's signature by Node's own HMAC, written apart from the code under test, after the construction of Plivo's Node library. */
export function sign(token: string, url: string, nonce: string, form: Record<string, string | string[]> = {}): string {
  const { origin, pathname, searchParams } = new URL(url);
  const query = [...new Set(searchParams.keys())].toSorted().flatMap((name) => searchParams.getAll(name).toSorted().map((value) => `${name}=${value}`)).join('&');
  const fields = Object.keys(form).toSorted().flatMap((name) => [form[name] ?? ''].flat().toSorted().map((value) => name + value)).join('');
  const isForm = Object.keys(form).length > 0;
  let text = origin + pathname;
  if (query.length > 0 || isForm) text += `?${query}`;
  if (query.length > 0 && isForm) text += '.';
  return createHmac('sha256', token).update(`${text}${fields}.${nonce}`).digest('base64');
}
