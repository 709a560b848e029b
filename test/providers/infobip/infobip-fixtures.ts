export const CALL = 'ringback-test-call-42';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 4000;

const iso = (step: number): string => new Date(timeOf(step)).toISOString();

/** A call as the Calls API gives it, to an office in England. */
export const call = (state: string, fields: object = {}): object => ({
  id: CALL, endpoint: { type: 'PHONE', phoneNumber: '447700900123' }, from: '12025550100', to: '447700900123', direction: 'OUTBOUND', state,
  media: { audio: { muted: false, deaf: false } }, startTime: iso(0), ringDuration: 4, platform: { applicationId: 'app-7' }, ...fields,
});

/** An event of the Calls API about a call that goes on. */
export const event = (type: string, step: number, properties: object = {}): object => ({
  callId: CALL, timestamp: iso(step), callsConfigurationId: 'configuration-7', platform: { applicationId: 'app-7' }, type, properties,
});

/** The event at the end of a call, with its log. */
export const ended = (type: string, step: number, errorCode: object, log: object = {}): object => event(type, step, {
  callLog: { callId: CALL, from: '12025550100', to: '447700900123', direction: 'OUTBOUND', state: type.replace('CALL_', ''), startTime: iso(0), endTime: iso(step), errorCode, ...log },
});

/** The part of a log that only a call that was picked up has. */
export const answered = { answerTime: iso(2), duration: 12 };

/** A delivery report of a voice message. */
export const report = (error: object | undefined, fields: object = {}, groupName = 'DELIVERED'): object => ({
  bulkId: 'bulk-7', messageId: CALL, from: '12025550100', to: '447700900123', sentAt: iso(0).replace('Z', '+0000'), doneAt: iso(5).replace('Z', '+0000'), mccMnc: '23410',
  duration: 0, startTime: null, answerTime: null, endTime: null, price: { pricePerSecond: 0.01, currency: 'GBP' },
  status: { groupId: 3, groupName, id: 5, name: `${groupName}_X`, description: '' }, ...(error && { error: { groupId: 1, groupName: 'X', permanent: true, ...error } }), ...fields,
});
