export const CALL = '00000000-0000-4000-8000-000000000042';
const START = Date.UTC(2026, 2, 4, 9, 30, 0);

/** When the event with this number happened, in milliseconds. */
export const timeOf = (step: number): number => START + step * 10_000;

export const iso = (step: number): string => new Date(timeOf(step)).toISOString();

const INSTANCE = 'arn:aws:connect:eu-west-2:000000000000:instance/00000000-0000-4000-8000-000000000007';

/** The contact of an outbound call. */
export const contact = (eventType: string | undefined, fields: object = {}): object => ({
  contactId: CALL, channel: 'VOICE', instanceArn: INSTANCE, initiationMethod: 'OUTBOUND', ...(eventType !== undefined && { eventType }), initiationTimestamp: iso(0), ...fields,
});

/** A contact event in EventBridge's envelope. */
export const event = (eventType: string, step: number, fields: object = {}): object => ({
  'version': '0', 'id': `00000000-0000-4000-8000-00000000000${step}`, 'detail-type': 'Amazon Connect Contact Event', 'source': 'aws.connect', 'account': '000000000000',
  'time': iso(step).replace('.000', ''), 'region': 'eu-west-2', 'resources': [INSTANCE], 'detail': contact(eventType, fields),
});

/** The event at the end of a call that was put through after ten seconds. */
export const ended = (fields: object = {}): object => event('DISCONNECTED', 4, { connectedToSystemTimestamp: iso(1), disconnectTimestamp: iso(4), ...fields });

/** The event at the end of a call that never was. */
export const unconnected = (fields: object = {}, seconds = 30): object =>
  event('DISCONNECTED', 4, { disconnectTimestamp: new Date(START + seconds * 1000).toISOString(), ...fields });
