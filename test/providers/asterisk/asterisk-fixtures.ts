export const CALL = '1772616600.42';
export const CALLER = '1772616599.41';

/** When the step with this number happened, in milliseconds. */
export const timeOf = (step: number): number => Date.UTC(2026, 2, 4, 9, 30, 0) + step * 10_000;

/** A text of the manager interface. */
export const lines = (fields: object, eol = '\r\n'): string => Object.entries(fields).map(([name, value]) => `${name}: ${String(value)}${eol}`).join('') + eol;

/** An AMI event about the channel to the callee. */
export const ami = (event: string, fields: object = {}): object => ({ Event: event, Privilege: 'call,all', Channel: 'PJSIP/trunk-0000002a', Uniqueid: CALL, Linkedid: CALLER, ...fields });

const channelIn = (state: string): object => ({ ChannelState: ['Down', 'Rsrvd', 'OffHook', 'Dialing', 'Ring', 'Ringing', 'Up', 'Busy'].indexOf(state), ChannelStateDesc: state });

export const newstate = (state: string): object => ami('Newstate', channelIn(state));

export const hangup = (state: string | undefined, cause: number | string, text = '', fields: object = {}): object =>
  ami('Hangup', { ...(state !== undefined && channelIn(state)), 'Cause': cause, 'Cause-txt': text, ...fields });

/** An AMI event about a caller's channel that dials the callee's. */
export const dial = (event: 'DialBegin' | 'DialState' | 'DialEnd', status?: string): object => ({
  Event: event, Privilege: 'call,all', Channel: 'PJSIP/desk-00000029', Uniqueid: CALLER, DestChannel: 'PJSIP/trunk-0000002a', DestUniqueid: CALL, DialString: '+447700900123@trunk', ...(status !== undefined && { DialStatus: status }),
});

export const response = (reason: number | string, fields: object = {}): object =>
  ami('OriginateResponse', { ActionID: 'ringback-1', Response: reason === 4 ? 'Success' : 'Failure', Channel: 'PJSIP/+447700900123@trunk', Reason: reason, ...fields });

/** An ARI event about the channel to the callee. */
export const ari = (type: string, step: number, state = 'Down', fields: object = {}): object => ({
  type, timestamp: new Date(timeOf(step)).toISOString().replace('Z', '+0000'), application: 'ringback', asterisk_id: '00:00:00:00:00:01',
  channel: { id: CALL, name: 'PJSIP/trunk-0000002a', state, caller: { name: '', number: '' }, connected: { name: '', number: '' }, dialplan: { context: 'default', exten: 's', priority: 1 } }, ...fields,
});

export const destroyed = (step: number, state: string, cause: number, text: string): object => ari('ChannelDestroyed', step, state, { cause, cause_txt: text });

export const ariDial = (dialstatus: string, step = 1): object => ({
  type: 'Dial', timestamp: new Date(timeOf(step)).toISOString(), dialstatus, dialstring: '+447700900123@trunk', peer: { id: CALL, name: 'PJSIP/trunk-0000002a', state: 'Ringing' },
});
