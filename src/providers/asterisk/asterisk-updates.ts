import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult, type StatusWord } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { hangupResult } from '../hangup-result.js';
import { readBlocks } from '../key-value-blocks.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { Q850_RESULTS } from '../q850-result.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import type { WordTable } from '../word-table.js';
import { ASTERISK_DIAL, ASTERISK_DISPOSITIONS, ASTERISK_REASONS, ASTERISK_STATES, ASTERISK_VERDICTS } from './asterisk-words.js';

// The states that say something, by the number of `ChannelState`.
const STATES: readonly (string | undefined)[] = ['', '', '', 'Dialing', 'Ring', 'Ringing', 'Up'];

/** The result behind a word of Asterisk's, with the word as its cause. */
function resultOfWord(table: WordTable<StatusWord>, code: string | undefined): CallResult | undefined {
  const status = table.find(code?.replace(/^GOTO:.*/i, 'GOTO'));
  return status ? resultOf(status, { source: 'asterisk', code }) : code ? unknownResult('asterisk', code) : undefined;
}

/**
 * Causes that somebody could not be reached, and that therefore count on a channel that is up, too: it is then the caller's, whom
 * the dialplan had answered.
 */
const UNREACHED = /^(1|17|18|19|20|21|22)$/;

function endOf({ cause: code = '', causetxt: text, techcause: sip }: Fields, state: string | undefined): CallResult {
  const [hasRung, isUp] = [/^ringing$/i.test(state ?? ''), /^up$/i.test(state ?? '')];
  // 0 is no cause: on a channel that never rang it is a failure.
  const isFailure = code === '0' ? state && !hasRung : Number(code) > 0 && Number(code) < 128 && code !== '16';
  return hangupResult({
    cause: { source: 'q850', code, text }, word: Q850_RESULTS.find(code) ?? (isFailure ? 'failed' : undefined), sip, hasRung,
    isAnswered: !state || (isUp && UNREACHED.test(code)) ? undefined : isUp,
  });
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(name: string, fields: Fields, state: string | undefined): DraftUpdate | undefined {
  const standing = ASTERISK_STATES.find(state);
  const answeredBy = fields.variable === 'AMDSTATUS' && ASTERISK_VERDICTS.find(fields.value);
  if (/^(newchannel|channelcreated|dialbegin)$/.test(name)) return resultOf(standing ?? 'queued');
  if (/^(newstate|status|coreshowchannel|channelstatechange|stasisstart|channel)$/.test(name)) return standing && resultOf(standing);
  // AMI before Asterisk 12 and ARI have one event for all of it; a dial that only begins has no status.
  if (/^dial(state|end)?$/.test(name)) return resultOfWord(ASTERISK_DIAL, fields.dialstatus) ?? (name === 'dial' ? resultOf('queued') : undefined);
  if (name === 'originateresponse') return resultOfWord(ASTERISK_REASONS, fields.reason);
  if (/^(hangup|channeldestroyed)$/.test(name)) return endOf(fields, state);
  if (name === 'cdr') return resultOfWord(ASTERISK_DISPOSITIONS, fields.disposition);
  if (name.endsWith('varset') && answeredBy) return { status: 'in-progress', answeredBy, cause: { source: 'asterisk', code: fields.value } };
  const isPressed = name === 'channeldtmfreceived' || (/^dtmf(end)?$/.test(name) && /^received$/i.test(fields.direction ?? ''));
  return isPressed && fields.digit ? { status: 'in-progress', keyPressed: true } : undefined;
}

function draftsOf(fields: Fields): DraftUpdate[] {
  const [event, type] = [fields.event ?? (fields.type || (fields.state && fields.name) ? undefined : fields.response), fields.type];
  const name = (event ?? type ?? (fields.state && fields.name ? 'channel' : '')).toLowerCase();
  // AMI has the channel among the event's fields, ARI as an object; a channel of ARI's REST API is one.
  const prefix = event ? (name.startsWith('dial') && fields.destuniqueid ? 'dest' : '') : !type ? '' : name === 'dial' ? 'peer_' : 'channel_';
  const [call, channel, state] = event
    ? [fields[`${prefix}uniqueid`], fields[`${prefix}channel`], fields.channelstatedesc ?? STATES[countOf(fields.channelstate) ?? 0]]
    : [fields[`${prefix}id`], fields[`${prefix}name`], fields[`${prefix}state`]];
  const facts = factsOf(name, fields, state);
  // What is not known yet stands in angle brackets. An answer without a channel tells of none.
  const id = call?.startsWith('<') ? undefined : call;
  if (!name) return [{}];
  // The halves of a Local channel are Asterisk talking to itself; what it dials has a channel of its own.
  if (!facts || channel?.startsWith('Local/') || (!id && name === 'originateresponse')) return [];
  const { timestamp } = fields;
  const [display] = /^\+?\d{3,}/.exec(fields.dialstring ?? '') ?? [];
  return [{
    call: id, ...facts, duration: name === 'cdr' && facts.status === 'completed' ? countOf(fields.billableseconds) : undefined,
    // AMI: seconds, where `timestampevents` is on.
    at: /^\d{9,11}\.\d+$/.test(timestamp ?? '') ? Math.floor(Number(timestamp) * 1000) : parseIsoTime(timestamp), number: display && { display },
  }];
}

/** Asterisk's events as updates; see `Provider.updates`. */
export const asteriskUpdates = (body: unknown): CallUpdate[] => updatesFrom('asterisk', readBlocks('asterisk', body), (event) => draftsOf(fieldsOf(event)));
