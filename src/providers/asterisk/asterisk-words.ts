import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `DialStatus` of `DialState` and `DialEnd`, `dialstatus` of ARI's `Dial`. *Congestion* is also what a number that is not known
 * comes to, so it is no more than *failed*: the cause of the hangup that follows says which. Source: docs.asterisk.org, AMI events
 * `DialState` and `DialEnd`, and the application `Dial`.
 */
export const ASTERISK_DIAL: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'PROCEEDING',
  // PROGRESS: early media: perhaps an announcement, nobody has answered
  ringing: 'PROGRESS, RINGING',
  // ANSWER: the start of the conversation, though the event is called DialEnd
  'in-progress': 'ANSWER',
  busy: 'BUSY',
  'no-answer': 'NOANSWER, TIMEDOUT',
  // CANCEL: the caller gave up, or another phone was quicker
  cancelled: 'CANCEL, ABORT',
  failed: 'CONGESTION, CHANUNAVAIL, DONTCALL, TORTURE, INVALIDARGS',
  // CONTINUE: answered, and sent on in the dialplan
  completed: 'CONTINUE, GOTO',
});

/** The states of a channel: `ChannelStateDesc` or the number in `ChannelState`, ARI's `state`. *Down* and the like say nothing. Source: docs.asterisk.org, `Newstate`. */
export const ASTERISK_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'Dialing, 3',
  // Ring, 4: a caller who waits for us
  ringing: 'Ring, 4, Ringing, 5',
  'in-progress': 'Up, 6',
});

/**
 * `Reason` of `OriginateResponse`: the last signal that was seen, where 0 and 1 stand for every kind of failure. The cause of the
 * hangup, which may come before it, says more. Source: include/asterisk/frame.h, `ast_control_frame_type`.
 */
export const ASTERISK_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  // 8: congestion
  failed: '0, 1, 8',
  // 3: it was ringing when the time was over
  'no-answer': '3',
  'in-progress': '4',
  busy: '5',
});

/** `Disposition` of a call detail record. Source: docs.asterisk.org, AMI event `Cdr`. */
export const ASTERISK_DISPOSITIONS: WordTable<StatusWord> = wordTable<StatusWord>({
  completed: 'ANSWERED',
  'no-answer': 'NO ANSWER',
  busy: 'BUSY',
  failed: 'FAILED, CONGESTION',
});

/** `AMDSTATUS`, as the application `AMD` sets it. `HANGUP` is no verdict. Source: docs.asterisk.org, application `AMD`. */
export const ASTERISK_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'HUMAN',
  machine: 'MACHINE',
  unknown: 'NOTSURE',
});
