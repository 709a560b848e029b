import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult, type StatusWord } from '../call-result.js';
import { hangupResult } from '../hangup-result.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { Q850_RESULTS } from '../q850-result.js';
import type { WordTable } from '../word-table.js';
import { asteriskEvents, type AsteriskEvent } from './asterisk-events.js';
import { ASTERISK_DIAL, ASTERISK_DISPOSITIONS, ASTERISK_REASONS, ASTERISK_STATES, ASTERISK_VERDICTS } from './asterisk-words.js';

type Facts = Omit<CallUpdate, 'call'>;

/** The result behind a word of Asterisk's, with the word as its cause. */
function resultOfWord(table: WordTable<StatusWord>, word: string | undefined): CallResult | undefined {
  if (word === undefined) return undefined;
  const status = table.find(word.replace(/^GOTO:.*/i, 'GOTO'));
  return status === undefined ? unknownResult('asterisk', word) : { ...resultOf(status), cause: { source: 'asterisk', code: word } };
}

/**
 * Causes that somebody could not be reached, and that therefore count on a channel that is up, too: it is then the caller's, whom
 * the dialplan had answered.
 */
const UNREACHED = /^(1|17|18|19|20|21|22)$/;

function hangupFacts({ fields, state }: AsteriskEvent): Facts {
  const [code = '', text] = [fields.text('cause'), fields.text('causetxt')];
  const hasRung = /^ringing$/i.test(state ?? '');
  // 0 is no cause: on a channel that never rang it is a failure.
  const isFailure = code === '0' ? state !== undefined && !hasRung : Number(code) > 0 && Number(code) < 128 && code !== '16';
  const isUp = /^up$/i.test(state ?? '');
  return hangupResult({
    cause: { source: 'q850', code, ...(text !== undefined && { text }) },
    word: Q850_RESULTS.find(code) ?? (isFailure ? 'failed' : undefined),
    sip: fields.text('techcause'),
    isAnswered: state === undefined || (isUp && UNREACHED.test(code)) ? undefined : isUp,
    hasRung,
  });
}

const pressed = (digit: string | undefined): Facts | undefined => digit === undefined ? undefined : { status: 'in-progress', keyPressed: true };

function detected(variable: string | undefined, value: string | undefined): Facts | undefined {
  const answeredBy = variable === 'AMDSTATUS' ? ASTERISK_VERDICTS.find(value) : undefined;
  return answeredBy && { status: 'in-progress', answeredBy, cause: { source: 'asterisk', code: value ?? '' } };
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(event: AsteriskEvent): Facts | undefined {
  const { name, fields, state } = event;
  const standing = ASTERISK_STATES.find(state);
  switch (name) {
    case 'newchannel': case 'channelcreated': return resultOf(standing ?? 'queued');
    case 'newstate': case 'status': case 'coreshowchannel': case 'channelstatechange': case 'stasisstart': case 'channel':
      return standing && resultOf(standing);
    case 'dialbegin': return resultOf('queued');
    // AMI before Asterisk 12 and ARI have one event for all of it; a dial that only begins has no status.
    case 'dial': case 'dialstate': case 'dialend': return resultOfWord(ASTERISK_DIAL, fields.text('dialstatus')) ?? (name === 'dial' ? resultOf('queued') : undefined);
    case 'originateresponse': return resultOfWord(ASTERISK_REASONS, fields.text('reason'));
    case 'hangup': case 'channeldestroyed': return hangupFacts(event);
    case 'cdr': return resultOfWord(ASTERISK_DISPOSITIONS, fields.text('disposition'));
    case 'varset': case 'channelvarset': return detected(fields.text('variable'), fields.text('value'));
    case 'dtmf': case 'dtmfend': return /^received$/i.test(fields.text('direction') ?? '') ? pressed(fields.text('digit')) : undefined;
    case 'channeldtmfreceived': return pressed(fields.text('digit'));
    default: return undefined;
  }
}

function updatesOf(event: AsteriskEvent): CallUpdate[] {
  const { call, channel, fields, name } = event;
  const facts = factsOf(event);
  // The halves of a Local channel are Asterisk talking to itself; what it dials has a channel of its own.
  if (facts === undefined || channel?.startsWith('Local/') || (call === undefined && name === 'originateresponse')) return [];
  if (call === undefined) throw new ProviderEventError('asterisk', 'no-call', 'it has no Uniqueid and no channel id');
  const time = fields.text('timestamp');
  // AMI: seconds, where `timestampevents` is on.
  const at = /^\d{9,11}\.\d+$/.test(time ?? '') ? Math.floor(Number(time) * 1000) : parseIsoTime(time);
  const [display] = /^\+?\d{3,}/.exec(fields.text('dialstring') ?? '') ?? [];
  const duration = name === 'cdr' && facts.status === 'completed' ? fields.count('billableseconds') : undefined;
  return [{
    call, ...facts, ...(at !== undefined && { at }), ...(duration !== undefined && { duration }), ...(display !== undefined && { number: { display } }),
  }];
}

/** Asterisk's events as updates; see `Provider.updates`. */
export const asteriskUpdates = (body: unknown): CallUpdate[] => asteriskEvents(body).flatMap(updatesOf);
