import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_STATUSES, defineVocabulary, parseCallStatus } from '../../src/model/index.js';

describe('parseCallStatus', () => {
  const rowsOfTheHelpPage = {
    'Queued': 'queued',
    'In-progress': 'in-progress',
    'Completed': 'completed',
    'Failed': 'failed',
    'No-answer': 'no-answer',
    'Cancelled': 'cancelled',
    "TryNumber'1/2/3'": 'try-number',
    'Busy': 'busy',
    'Ringing': 'ringing',
    'Outgoing': 'outgoing',
    'Far End Disconnect': 'far-end-disconnect',
    'Network Disconnect': 'network-disconnect',
    'Connected – Answered': 'answered',
    'Connected - Answer machine': 'answer-machine',
    'Connected - No response': 'no-response',
  };

  it.each(Object.entries(rowsOfTheHelpPage))('reads "%s" as %s', (text, status) => {
    expect(parseCallStatus(text)).toEqual({ isKnown: true, status });
  });

  it('covers the whole vocabulary with those rows', () => {
    expect(Object.values(rowsOfTheHelpPage).toSorted()).toEqual([...CALL_STATUSES].toSorted());
  });

  it.each([
    ['TryNumber1', 1], ['TryNumber2', 2], ["TryNumber'2'", 2], ['TryNumber’3’', 3], ['Try Number 3', 3], ['try-number-2', 2], ['TRY_NUMBER_1', 1], ['Try number 2 of 3', 2],
  ])('reads "%s" as number %i', (text, tried) => {
    expect(parseCallStatus(text)).toEqual({ isKnown: true, status: 'try-number', try: tried });
  });

  it.each([
    ['Canceled', 'cancelled'], ['InProgress', 'in-progress'], ['in_progress', 'in-progress'], ['NO ANSWER', 'no-answer'],
    ['noanswer', 'no-answer'], ['FarEndDisconnect', 'far-end-disconnect'], ['Connected — Answered', 'answered'],
    ['connected_answer_machine', 'answer-machine'], ['Answering machine', 'answer-machine'], ['  Busy\n', 'busy'],
  ])('reads "%s" as %s', (text, status) => {
    expect(parseCallStatus(text)).toEqual({ isKnown: true, status });
  });

  it.each(['Teleported', 'TryNumber10', 'TryNumber0', '', '   ', '__proto__', 'constructor', 'toString'])('says that "%s" is not known, and keeps it', (text) => {
    expect(parseCallStatus(text)).toEqual({ isKnown: false, text: text.trim() });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = parseCallStatus(text);
      return parsed.isKnown ? parsed.status !== '' : parsed.text === text.trim();
    }));
  });

  it('does not care for case, dashes and spaces', () => {
    const separators = fc.constantFrom('', ' ', '-', '_', '–', ' - ');
    fc.assert(fc.property(fc.constantFrom(...CALL_STATUSES), separators, fc.boolean(), (status, separator, isUpper) => {
      const text = status.replaceAll('-', separator);
      expect(parseCallStatus(isUpper ? text.toUpperCase() : text)).toEqual({ isKnown: true, status });
    }));
  });

  it("reads a host's own status by its name and its other spellings", () => {
    const vocabulary = defineVocabulary([{ name: 'mailbox-full', phase: 'ended', outcome: 'not-reached', aliases: ['MBX FULL'] }]);
    expect(parseCallStatus('Mailbox Full', vocabulary)).toEqual({ isKnown: true, status: 'mailbox-full' });
    expect(parseCallStatus('mbx-full', vocabulary)).toEqual({ isKnown: true, status: 'mailbox-full' });
    expect(parseCallStatus('Mailbox Full').isKnown).toBe(false);
  });
});
