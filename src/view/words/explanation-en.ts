/**
 * What an explanation says, in English. For each situation: `.title` (at most six words), `.reason`, `.next` (one step).
 *
 * `.mobile` and `.landline` hold for that kind of line. `.number` and `.round` hold while the contact's next number, or
 * another round of all of them, is still to come. Bounds and reading grade are tested.
 */
export const EXPLANATION_EN = {
  'queued.title': 'Waiting in line',
  'queued.reason': 'The call is ready. It goes out when its turn comes.',
  'queued.next': 'Nothing to do yet. The call goes out by itself.',

  'try-number.title': 'Trying the next number',
  'try-number.reason': 'The number before did not work. Another number is being called now.',
  'try-number.reason.of': 'The number before did not work. Number {try} of {tries} is being called now.',
  'try-number.title.first': 'Trying the first number',
  'try-number.reason.first': 'The first number is being called now.',
  'try-number.reason.again': 'A new round begins. The first number is being called again.',
  'try-number.next': 'Nothing to do yet. The result will show here.',

  'ringing.title': 'The phone is ringing',
  'ringing.reason': 'Nobody has picked up yet. It rings for {seconds} seconds at most.',
  'ringing.next': 'Nothing to do yet. The result will show here.',
  'ringing.next.number': 'Nothing to do yet. If nobody picks up, the next number is called.',
  'ringing.next.round': 'Nothing to do yet. If nobody picks up, all numbers are called again.',

  'in-progress.title': 'The call is going on',
  'in-progress.reason': 'The phone was picked up. Who is on the line is not known yet.',
  'in-progress.reason.person': 'A person picked up. The call is still going on.',
  'in-progress.reason.machine': 'An answer machine picked up. The call is still going on.',
  'in-progress.next': 'Nothing to do yet. The result will show here.',

  'answered.title': 'A person picked up',
  'answered.reason': 'A person picked up the phone.',
  'answered.reason.ended': 'A person picked up, and the call ended in the normal way.',
  'answered.reason.key': 'A person picked up and pressed a key.',
  'answered.reason.cut': 'A person picked up, but the call did not end in the normal way.',
  'answered.next': 'Nothing to do.',
  'answered.next.cut': 'Ask them if they heard all of it.',

  'answer-machine.title': 'A message was left',
  'answer-machine.reason': 'An answer machine took the message. It is not known if anyone has heard it.',
  'answer-machine.next': 'Ring them yourself if they must know now.',

  'machine.title': 'An answer machine picked up',
  'machine.reason': 'An answer machine picked up. It is not known if it took the message.',
  'machine.next': 'Ring them yourself to be sure.',

  'no-response.title': 'Nobody pressed a key',
  'no-response.reason': 'The line was not clear or nobody spoke, so a test message asked for a key. Nobody pressed one.',
  'no-response.next': 'Ring them yourself to be sure.',

  'completed.title': 'Picked up, but not confirmed',
  'completed.reason': 'The call was picked up and ended in the normal way. Nothing says who picked up.',
  'completed.next': 'Ask them if they got the message.',

  'picked-up.title': 'Picked up, but not confirmed',
  'picked-up.reason': 'The call was picked up. It is not clear if that was a person or a machine.',
  'picked-up.next': 'Ask them if they got the message.',

  'no-answer.title': 'Nobody picked up',
  'no-answer.reason': 'The call ended before it was picked up.',
  'no-answer.reason.mobile': 'The call ended before it was picked up. The phone may be off or out of reach.',
  'no-answer.reason.landline': 'The call ended before it was picked up. Maybe nobody was near the phone.',
  'no-answer.next': 'Call again later, or ring them yourself if it is urgent.',

  'declined.title': 'The call was turned down',
  'declined.reason': 'The phone turned the call down, so the message was not played.',
  'declined.next': 'Call again later, or send a text.',

  'busy.title': 'The line was busy',
  'busy.reason': 'The phone was in use, so the call did not get through. No message was left.',
  'busy.next': 'Call again in a few minutes.',

  'failed.title': 'The call could not connect',
  'failed.reason': 'The call did not go through. Most likely the number does not exist.',
  'failed.reason.mobile': 'The call did not go through. Most likely this mobile number does not exist.',
  'failed.reason.landline': 'The call did not go through. Most likely the number or its area code does not exist.',
  'failed.next': 'Check the number with them and correct it.',
  'failed.next.landline': 'Check the number and its area code, and correct it.',

  'cancelled.title': 'The call was withdrawn',
  'cancelled.reason': 'It was cancelled before it was picked up. No message was left.',
  'cancelled.next': 'Call again if they still need to know.',

  'outgoing.title': 'A recorded notice was played',
  'outgoing.reason': 'The phone company played a notice about this number. Often it says that the number has changed.',
  'outgoing.next': 'Ring the number to hear the notice, then correct it.',

  'number-changed.title': 'The number has changed',
  'number-changed.reason': 'The phone company says that this number was changed to a new one.',
  'number-changed.next': 'Ask them for the new number.',

  'far-end-disconnect.title': 'The network played a message',
  'far-end-disconnect.reason': 'Their network played a message. There may be a fault, or the number may be out of use.',
  'far-end-disconnect.reason.mobile': 'Their network played a message. There may be a network fault, or the signal may be poor.',
  'far-end-disconnect.reason.landline': 'Their network played a message. This number may be out of use.',
  'far-end-disconnect.next': 'Call again later. If it fails again, check the number.',
  'far-end-disconnect.next.mobile': 'Call again later, or send a text.',
  'far-end-disconnect.next.landline': 'Check with them if the number is still in use.',

  'network-disconnect.title': 'The number is not in use',
  'network-disconnect.reason': 'The network says that this number is not active.',
  'network-disconnect.reason.mobile': 'The network says that this mobile number is not active. They may have a new one.',
  'network-disconnect.reason.landline': 'The network says that this number is not active. The line may be closed.',
  'network-disconnect.next': 'Ask them for a number that works.',

  'voicemail-full.title': 'The mailbox was full',
  'voicemail-full.reason': 'The mailbox was full, so it could not take the message.',
  'voicemail-full.next': 'Call again later, or send a text.',

  'fax.title': 'A fax machine picked up',
  'fax.reason': 'A fax machine picked up, so most likely nobody heard the message.',
  'fax.next': 'Ask them for a number that people answer.',

  'blocked.title': 'The call was blocked',
  'blocked.reason': 'The call was stopped on its way. The phone or its network may block calls like this.',
  'blocked.next': 'Ring them from some other phone.',

  'no-result.title': 'The result is not known',
  'no-result.reason': 'The call is over, but the phone system did not say how it ended.',
  'no-result.next': 'Ring them yourself to be sure.',

  'unknown.title': 'A status not known here',
  'unknown.reason': 'The phone system used a word that is not known here. It is shown as it came.',
  'unknown.next': 'Ask those who run the phone system what it means.',

  'own.reason': 'The phone system gave no more details.',
  'own.next.pending': 'Nothing to do yet. The result will show here.',
  'own.next.person': 'Nothing to do.',
  'own.next.machine': 'Ring them yourself if they must know now.',
  'own.next.unsure': 'Ring them yourself to be sure.',
  'own.next.not-reached': 'Ring them yourself if it is urgent.',
  'own.next.cancelled': 'Call again if they still need to know.',

  // While another number or another round is still to come.
  'more.next.number': 'Nothing to do yet. The next number will be called.',
  'more.next.round': 'Nothing to do yet. All numbers will be called again.',
  'maybe.next.number': 'Wait a little. The next number may still be called.',
  'maybe.next.round': 'Wait a little. All numbers may still be called again.',
  'wrong.next.number': 'The next number will be called. Correct this one when you can.',
  'wrong.next.round': 'All numbers will be called again. Correct this one when you can.',

  // How far the call got. Each is a sentence of its own after the reason.
  'tried.round': 'This is round {round} of {rounds}.',
  'tried.all': 'All {tries} numbers were tried.',
  'tried.all.both': 'Both numbers were tried.',
  'tried.each.other': 'All {tries} numbers were tried {count} times.',
  'tried.both.other': 'Both numbers were tried {count} times.',
  'tried.again.other': 'It was tried {count} times.',
  'tried.cancelled': 'After that, the call was cancelled.',

  // No news for longer than it can take.
  'stale.title': 'No news for a while',
  'stale.reason': 'News of this call is late. What is shown may be old.',
  'stale.reason.ringing': 'The phone should not be ringing any more. Most likely nobody picked up.',
  'stale.reason.try-number': 'This number should have been called by now. What came of it is not known.',
  'stale.reason.in-progress': 'The phone was picked up a long time ago. How the call ended is not known.',
  'stale.reason.more': 'This number was not reached, and the next call should have come by now.',
  'stale.next': 'Ring them yourself if it is urgent.',
} as const;
