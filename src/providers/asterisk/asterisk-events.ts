import { eventFields, type EventFields } from '../event-fields.js';
import { readBlocks } from '../key-value-blocks.js';
import { ProviderEventError } from '../provider-event-error.js';

/** One event of Asterisk's, from either of its interfaces, about one channel. */
export interface AsteriskEvent {
  /** The event's name, in lower case: `hangup` of AMI, `channeldestroyed` of ARI; `channel` for a channel of ARI's REST API. */
  readonly name: string;
  readonly fields: EventFields;
  /** The id of the channel that the event is about; in events about dialling, of the channel that is dialled. */
  readonly call: string | undefined;
  /** The name of that channel: `PJSIP/trunk-0000002a`. */
  readonly channel: string | undefined;
  /** The name of the state that channel is in. */
  readonly state: string | undefined;
}

// The numbers of `ChannelState`.
const STATES = ['Down', 'Rsrvd', 'OffHook', 'Dialing', 'Ring', 'Ringing', 'Up', 'Busy'];

function amiEvent(name: string, fields: EventFields): AsteriskEvent {
  const dialled = /^dial/i.test(name) && fields.has('destuniqueid') ? 'dest' : '';
  const id = fields.text(`${dialled}uniqueid`);
  return {
    name, fields, call: id?.startsWith('<') ? undefined : id, channel: fields.text(`${dialled}channel`),
    state: fields.text('channelstatedesc') ?? STATES[fields.count('channelstate') ?? -1],
  };
}

function ariEvent(name: string, fields: EventFields, channel: EventFields): AsteriskEvent {
  return { name, fields, call: channel.text('id'), channel: channel.text('name'), state: channel.text('state') };
}

function asteriskEvent(fields: EventFields): AsteriskEvent {
  const [event, type] = [fields.text('event')?.toLowerCase(), fields.text('type')?.toLowerCase()];
  if (event !== undefined) return amiEvent(event, fields);
  if (type !== undefined) return ariEvent(type, fields, fields.inner(type === 'dial' ? 'peer' : 'channel'));
  if (fields.has('state') && fields.has('name')) return ariEvent('channel', fields, fields);
  if (fields.has('response')) return amiEvent('response', fields);
  throw new ProviderEventError('asterisk', 'no-call', 'it has neither an Event nor a type, and is no channel');
}

/**
 * The events in what Asterisk sent: AMI events as text or as objects, ARI events, and channels of ARI's REST API.
 *
 * @throws {ProviderEventError} when the body cannot be read, or is of neither interface.
 */
export const asteriskEvents = (body: unknown): AsteriskEvent[] => readBlocks('asterisk', body).map((event) => asteriskEvent(eventFields(event)));
