import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `DialStatus` of `DialState` and `DialEnd`, `dialstatus` of ARI's `Dial`. *Congestion* is also what a number that is not known
 * comes to, so it is no more than *failed*: the cause of the hangup that follows says which. Source: docs.asterisk.org, AMI events
 * `DialState` and `DialEnd`, and the application `Dial`.
 */
export const ASTERISK_DIAL: WordTable<StatusWord> = wordTable<StatusWord>({
  PROCEEDING: 'queued',
  PROGRESS: 'ringing', // early media: perhaps an announcement, nobody has answered
  RINGING: 'ringing',
  ANSWER: 'in-progress', // the start of the conversation, though the event is called DialEnd
  BUSY: 'busy',
  NOANSWER: 'no-answer',
  TIMEDOUT: 'no-answer',
  CANCEL: 'cancelled', // the caller gave up, or another phone was quicker
  ABORT: 'cancelled',
  CONGESTION: 'failed',
  CHANUNAVAIL: 'failed',
  CONTINUE: 'completed', // answered, and sent on in the dialplan
  GOTO: 'completed',
  DONTCALL: 'failed',
  TORTURE: 'failed',
  INVALIDARGS: 'failed',
});

/** The states of a channel: `ChannelStateDesc`, ARI's `state`. *Down* and the like say nothing. Source: docs.asterisk.org, `Newstate`. */
export const ASTERISK_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  Dialing: 'queued',
  Ring: 'ringing', // a caller who waits for us
  Ringing: 'ringing',
  Up: 'in-progress',
});

/**
 * `Reason` of `OriginateResponse`: the last signal that was seen, where 0 and 1 stand for every kind of failure. The cause of the
 * hangup, which may come before it, says more. Source: include/asterisk/frame.h, `ast_control_frame_type`.
 */
export const ASTERISK_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  0: 'failed',
  1: 'failed',
  3: 'no-answer', // it was ringing when the time was over
  4: 'in-progress',
  5: 'busy',
  8: 'failed', // congestion
});

/** `Disposition` of a call detail record. Source: docs.asterisk.org, AMI event `Cdr`. */
export const ASTERISK_DISPOSITIONS: WordTable<StatusWord> = wordTable<StatusWord>({
  'ANSWERED': 'completed',
  'NO ANSWER': 'no-answer',
  'BUSY': 'busy',
  'FAILED': 'failed',
  'CONGESTION': 'failed',
});

/** `AMDSTATUS`, as the application `AMD` sets it. `HANGUP` is no verdict. Source: docs.asterisk.org, application `AMD`. */
export const ASTERISK_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({ HUMAN: 'person', MACHINE: 'machine', NOTSURE: 'unknown' });
