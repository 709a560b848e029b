export const CALL = '4200017';

/** When the attempt with this number was over, in milliseconds. */
export const timeOf = (attempt: number): number => Date.UTC(2026, 2, 4, 9, 30, 0) + attempt * 300_000;

export const HOME = '12025550101';
export const WORK = '12025550102';
export const MOBILE = '12025550103';

/** One attempt of a call. */
export const record = (attempt: number, result: string, toNumber: string | undefined = HOME, fields: object = {}): object => ({
  id: 9000 + attempt, billedAmount: 0, originateTime: timeOf(attempt) - 40_000, finishTime: timeOf(attempt), ...(toNumber !== undefined && { toNumber }), result, ...fields,
});

/** A call as the REST API has it. */
export const call = (state: string, finalCallResult: string | undefined, records: readonly unknown[] = [], fields: object = {}): object => ({
  id: Number(CALL), fromNumber: '12025550100', toNumber: HOME, campaignId: 10, batchId: 6, contact: { id: 4097, homePhone: HOME, workPhone: WORK, mobilePhone: MOBILE },
  inbound: false, created: timeOf(0), modified: timeOf(9), state, records, ...(finalCallResult !== undefined && { finalCallResult }), agentCall: false, ...fields,
});

/** A webhook's body about calls. */
export const webhook = (...calls: readonly object[]): object => ({
  webhookId: 31, resourceType: 'OutboundCall', events: calls.map((resource, index) => ({ eventId: 70 + index, resourceType: 'OutboundCall', eventType: 'Finished', resource })),
});

/** A page of the REST API. */
export const page = (...calls: readonly object[]): object => ({ items: calls, limit: 100, offset: 0, totalCount: calls.length });
