export const CALL = 'c-00000042-aaaa-4000-8000-00000000abcd';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 4000;
const iso = (step: number): string => new Date(timeOf(step)).toISOString();

/** A webhook of API v2 about an outgoing call to an office in England. */
export const event = (type: string, step: number, fields: object = {}): Record<string, unknown> => ({
  eventType: type, eventTime: iso(step), accountId: '5500042', applicationId: 'app-7', from: '+12025550100', to: '+447700900123', direction: 'outbound', callId: CALL,
  callUrl: `https://voice.bandwidth.com/api/v2/accounts/5500042/calls/${CALL}`, startTime: iso(0), ...fields,
});

export const answer = (step: number, verdict?: string): Record<string, unknown> =>
  event('answer', step, { answerTime: iso(step), ...(verdict !== undefined && { machineDetectionResult: { value: verdict, duration: 'PT4.9S' } }) });

/** The end of a call; it was answered where the step of the answer is given. */
export const disconnect = (step: number, cause: string, answered?: number): Record<string, unknown> => event('disconnect', step, {
  endTime: iso(step), cause, ...(answered !== undefined && { answerTime: iso(answered) }), ...(cause !== 'hangup' && { errorMessage: `Message for ${cause}`, errorId: 'e1' }),
});
