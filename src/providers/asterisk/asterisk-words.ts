import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * How a dial stands or came out: `DialStatus` of `DialState` and `DialEnd`, `dialstatus` of ARI's `Dial`; `Reason` of
 * `OriginateResponse`, the number of the last signal that was seen; and `Disposition` of a call detail record. *Congestion* is also
 * what a number that is not known comes to, and the reasons 0 and 1 stand for every kind of failure, so they are no more than
 * *failed*: the cause of the hangup says which. Source: docs.asterisk.org, AMI events `DialState`, `DialEnd` and `Cdr` and the
 * application `Dial`; include/asterisk/frame.h, `ast_control_frame_type`.
 */
export const ASTERISK_DIAL: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'PROCEEDING',
  // PROGRESS: early media: perhaps an announcement, nobody has answered
  ringing: 'PROGRESS, RINGING',
  // ANSWER: the start of the conversation, though the event is called DialEnd; 4: the same, as a reason
  'in-progress': 'ANSWER, 4',
  busy: 'BUSY, 5',
  // 3: it was ringing when the time was over
  'no-answer': 'NOANSWER, NO ANSWER, TIMEDOUT, 3',
  // CANCEL: the caller gave up, or another phone was quicker
  cancelled: 'CANCEL, ABORT',
  // 8: congestion
  failed: 'CONGESTION, CHANUNAVAIL, DONTCALL, TORTURE, INVALIDARGS, FAILED, 0, 1, 8',
  // CONTINUE: answered, and sent on in the dialplan; ANSWERED: the record of a call that is over
  completed: 'CONTINUE, GOTO, ANSWERED',
});

/** The states of a channel: `ChannelStateDesc` or the number in `ChannelState`, ARI's `state`. *Down* and the like say nothing. Source: docs.asterisk.org, `Newstate`. */
export const ASTERISK_STATES: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'Dialing, 3',
  // Ring, 4: a caller who waits for us
  ringing: 'Ring, 4, Ringing, 5',
  'in-progress': 'Up, 6',
});

/** `AMDSTATUS`, as the application `AMD` sets it. `HANGUP` is no verdict. Source: docs.asterisk.org, application `AMD`. */
export const ASTERISK_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'HUMAN',
  machine: 'MACHINE',
  unknown: 'NOTSURE',
});
