/** What a summary says, in English: each outcome as a label, and counted. */
export const SUMMARY_EN = {
  'outcome.pending': 'Under way',
  'outcome.person': 'Reached a person',
  'outcome.machine': 'Answer machine',
  'outcome.unsure': 'Not confirmed',
  'outcome.not-reached': 'Not reached',
  'outcome.cancelled': 'Cancelled',
  'count.pending.other': '{count} under way',
  'count.person.other': '{count} reached a person',
  'count.machine.other': '{count} reached an answer machine',
  'count.unsure.other': '{count} not confirmed',
  'count.not-reached.other': '{count} not reached',
  'count.cancelled.other': '{count} cancelled',
  'count.total.one': '{count} call',
  'count.total.other': '{count} calls',
  'summary.none': 'No calls yet.',
  'summary.sentence': '{total}: {parts}.',
} as const;
