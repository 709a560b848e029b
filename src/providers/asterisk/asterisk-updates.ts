import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult, type StatusWord } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { hangupResult } from '../hangup-result.js';
import { blocksOf } from '../key-value-blocks.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { Q850_RESULTS } from '../q850-result.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { ASTERISK_DIAL, ASTERISK_STATES, ASTERISK_VERDICTS } from './asterisk-words.js';

/** The result behind a word of Asterisk's, with the word as its cause. `GOTO` is followed by where to. */
function resultOfWord(code: string | undefined): CallResult | undefined {
  const status = ASTERISK_DIAL(code?.replace(/^goto:.*/i, 'goto'));
  return status ? resultOf(status, { source: 'asterisk', code }) : code ? unknownResult('asterisk', code) : undefined;
}

function endOf({ cause: code = '', causetxt: text, techcause: sip }: Fields, state: string | undefined, standing: StatusWord | undefined): CallResult {
  const [hasRung, isUp] = [standing === 'ringing', standing === 'in-progress'];
  const number = countOf(code) ?? 128;
  const word = Q850_RESULTS(code);
  // 0 is no cause: on a channel that never rang it is a failure.
  const isFailure = number ? number < 128 && number !== 16 : state && !hasRung;
  // The causes up to 22 that say something are that somebody could not be reached. They count on a channel that is up, too: it is
  // then the caller's, whom the dialplan had answered.
  return hangupResult({ source: 'q850', code: code || undefined, text }, word ?? (isFailure ? 'failed' : undefined), sip, !state || (isUp && word && number < 23) ? undefined : isUp, hasRung);
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(name: string, fields: Fields): DraftUpdate | undefined {
  const state = fields.channelstatedesc ?? fields.channelstate ?? fields.state;
  const standing = ASTERISK_STATES(state);
  if (/^(newchannel|channelcreated|dialbegin)$/.test(name)) return resultOf(standing ?? 'queued');
  if (/^(newstate|status|coreshowchannel|channelstatechange|stasisstart|channel)$/.test(name)) return standing && resultOf(standing);
  // AMI before Asterisk 12 and ARI have one event for all of it; a dial that only begins has no status.
  if (/^(dial(state|end)?|originateresponse|cdr)$/.test(name)) return resultOfWord(fields.dialstatus ?? fields.reason ?? fields.disposition) ?? (name === 'dial' ? resultOf('queued') : undefined);
  if (/^(hangup|channeldestroyed)$/.test(name)) return endOf(fields, state, standing);
  const { value: code, variable, digit, direction } = fields;
  const answeredBy = variable === 'AMDSTATUS' && ASTERISK_VERDICTS(code);
  if (name.endsWith('varset') && answeredBy) return { status: 'in-progress', answeredBy, cause: { source: 'asterisk', code } };
  // ARI tells of received keys only.
  return digit && /^(channeldtmf)?received$/i.test(direction ?? name) ? { status: 'in-progress', keyPressed: true } : undefined;
}

function draftsOf(event: unknown): DraftUpdate[] {
  // The channel is among the event's fields in AMI, an object in ARI, and all that there is in ARI's REST API; where a channel dials
  // another, it is the other one.
  const fields = fieldsOf(event, /^(channel_|peer_|dest)/);
  const name = (fields.event ?? fields.type ?? (fields.state ? 'channel' : fields.response ?? '')).toLowerCase();
  if (!name) return [{}];
  const facts = factsOf(name, fields);
  // What is not known yet stands in angle brackets. An answer without a channel tells of none.
  const [call] = /^[^<].*/.exec(fields.uniqueid ?? fields.id ?? '') ?? [];
  // The halves of a Local channel are Asterisk talking to itself; what it dials has a channel of its own.
  if (!facts || (fields.channel ?? fields.name)?.startsWith('Local/') || (!call && name === 'originateresponse')) return [];
  const { timestamp = '' } = fields;
  const [display] = /^\+?\d{3,}/.exec(fields.dialstring ?? '') ?? [];
  return [{
    call, ...facts, duration: facts.status === 'completed' ? countOf(fields.billableseconds) : undefined,
    // AMI: seconds, where `timestampevents` is on.
    at: /^\d{9,11}\.\d+$/.test(timestamp) ? Math.floor(Number(timestamp) * 1000) : parseIsoTime(timestamp), number: display && { display },
  }];
}

/** Asterisk's events as updates; see `Provider.updates`. */
export const asteriskUpdates = (body: unknown): CallUpdate[] => updatesFrom('asterisk', blocksOf(body), draftsOf);
