export const CALL = '00000000-0000-4000-8000-000000000051';

/** The first leg as the event's list of participants has it; Chime gives it a status once it is connected. */
export const legA = (fields: object = {}): object => ({
  CallId: '00000000-0000-4000-8000-0000000000a1', ParticipantTag: 'LEG-A', To: '+447700900123', From: '+12025550100', Direction: 'Outbound', StartTimeInMilliseconds: '1772616600000', ...fields,
});

export const legB = (fields: object = {}): object => ({ ...legA({ CallId: '00000000-0000-4000-8000-0000000000b1', ParticipantTag: 'LEG-B', To: '+447700900456', ...fields }) });

/** What a SIP media application's function is called with. */
export const event = (type: string, sequence: number, action?: object, participants: readonly object[] = [legA()]): object => ({
  SchemaVersion: '1.0', Sequence: sequence, InvocationEventType: type, ...(action && { ActionData: action }),
  CallDetails: { TransactionId: CALL, AwsAccountId: '000000000000', AwsRegion: 'us-east-1', SipMediaApplicationId: '00000000-0000-4000-8000-000000000007', Participants: participants },
});

export const hangup = (code?: number | string, tag = 'LEG-A', sequence = 5): object => event('HANGUP', sequence, {
  Type: 'Hangup', Parameters: { ...(code !== undefined && { SipResponseCode: code }), CallId: 'x', ParticipantTag: tag },
}, [legA({ Status: 'Disconnected' })]);

export const answered = (): object => event('CALL_ANSWERED', 3, undefined, [legA({ Status: 'Connected' })]);
