import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeSpelling, standardVocabulary } from '../../../src/model/index.js';
import { wordsOf } from '../../../src/providers/word-table.js';
import { MASS_NOTIFICATION_SYSTEMS, massNotification, type MassNotificationSystem } from '../../../src/providers/mass-notification/index.js';
import * as TABLES from '../../../src/providers/mass-notification/mass-notification-words.js';
import { reduceCall } from '../../../src/reducer/index.js';
import { parseUpdate } from '../../../src/wire/index.js';

const KNOWN = new Set(Object.values(TABLES).flatMap(wordsOf).map(normalizeSpelling));

describe('the text of a mass-notification system', () => {
  it.each<[MassNotificationSystem, string, string, string, string?]>([
    ['schoolmessenger', 'Answered', 'answered', 'person'], ['schoolmessenger', 'Machine', 'answer-machine', 'machine'], ['schoolmessenger', 'Busy', 'busy', 'not-reached'],
    ['schoolmessenger', 'No Answer', 'no-answer', 'not-reached'], ['schoolmessenger', 'Disconnect', 'network-disconnect', 'not-reached'], ['schoolmessenger', 'Inactive', 'network-disconnect', 'not-reached'],
    ['schoolmessenger', 'In Progress', 'in-progress', 'pending'], ['schoolmessenger', 'Duplicate', 'cancelled', 'cancelled'], ['schoolmessenger', 'Blocked', 'cancelled', 'cancelled', 'blocked'],
    ['schoolmessenger', 'Consent Pending', 'cancelled', 'cancelled'], ['schoolmessenger', 'Consent Denied', 'cancelled', 'cancelled'], ['schoolmessenger', 'No Phone Selected', 'cancelled', 'cancelled'],
    ['schoolmessenger', 'Unknown', 'no-response', 'unsure'], ['konexus', 'Answered - Key Pressed', 'answered', 'person'], ['konexus', 'Answered - No Key Pressed', 'no-response', 'unsure'],
    ['konexus', 'Left Voice Mail', 'answer-machine', 'machine'], ['konexus', 'Call Not Completed', 'failed', 'not-reached'], ['konexus', 'Failed', 'failed', 'not-reached'],
    ['konexus', 'Number Not In Service', 'network-disconnect', 'not-reached'], ['konexus', 'Unreachable', 'failed', 'not-reached'], ['alertfirst', 'Operator Intercept', 'far-end-disconnect', 'not-reached'],
    ['alertfirst', 'Ring No Answer', 'no-answer', 'not-reached'], ['phonetree', 'Telco Message', 'far-end-disconnect', 'not-reached'], ['phonetree', 'No Connect', 'failed', 'not-reached'],
    ['phonetree', 'OGM Too Long', 'answer-machine', 'machine'], ['phonetree', '9 Was Not Dialed', 'no-response', 'unsure'], ['aql', 'Delivered', 'answered', 'person'], ['aql', 'Not Confirmed', 'no-response', 'unsure'],
    ['360members', 'Hangups', 'no-response', 'unsure'], ['messagebird', 'no_answer', 'no-answer', 'not-reached'], ['kaleyra', 'noanswer', 'no-answer', 'not-reached'], ['kaleyra', 'Missed', 'no-answer', 'not-reached'],
    ['kaleyra', 'answered', 'completed', 'unsure'], ['kaleyra', 'Connected', 'completed', 'unsure'],
  ])('of %s, "%s", is %s (%s)', (system, text, status, outcome, detail) => {
    const result = massNotification(system, text);
    expect(result).toMatchObject({ status, cause: { source: system, code: text } });
    expect(result.detail).toBe(detail);
    expect(reduceCall(undefined, { call: '42', ...result }).outcome).toBe(outcome);
    expect(massNotification(system, ` ${text.toUpperCase().replaceAll(' ', '_')} `).status).toBe(status);
  });

  it.each<[MassNotificationSystem, string, true | undefined]>([['konexus', 'Answered - Key Pressed', true], ['aql', 'Delivered', true], ['schoolmessenger', 'Answered', undefined], ['konexus', 'Left Voice Mail', undefined]])(
    'of %s, "%s", says whether a key was pressed', (system, text, keyPressed) => {
      expect(massNotification(system, text).keyPressed).toBe(keyPressed);
    });

  it('that is not known ends nothing, whatever it is', () => {
    const ours = standardVocabulary.definitions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    fc.assert(fc.property(fc.constantFrom(...MASS_NOTIFICATION_SYSTEMS), fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom(...ours, 'constructor', '__proto__')), (system, text) => {
      const update = { call: '42', ...massNotification(system, text) };
      expect(parseUpdate(update, standardVocabulary)).toEqual({ update });
      if (!KNOWN.has(normalizeSpelling(text))) expect(reduceCall(reduceCall(undefined, { call: '42', status: 'ringing' }), update).isOver).toBe(false);
    }));
    expect(massNotification('alertfirst', 'Somewhere else').status).toBe('alertfirst: Somewhere else');
    expect(massNotification('alertfirst', 'Failed').status).toBe('alertfirst: Failed');
    expect(massNotification('alertfirst', ' ').status).toBe('alertfirst: (no text)');
  });
});
