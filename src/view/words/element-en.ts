/** What the elements say of themselves, in English: when nothing is known yet, on their buttons, and aloud. */
export const ELEMENT_EN = {
  'none.title': 'No news yet',
  'none.reason': 'Nothing has been heard about this call so far.',
  'next.label': 'What to do:',
  'action.cancel': 'Cancel call',
  'action.retry': 'Call again',
  'attempts.one': '{count} attempt',
  'attempts.other': '{count} attempts',
  'planned.one': 'and {count} more planned',
  'planned.other': 'and {count} more planned',
  'line.lead': '{word}.',
  'line.starting': 'Starting',
  'line.none': 'No feed',
  'line.none.sentence': 'This page is not connected to any calls.',
  'updated': 'Updated {age}',
  'spoken': '{who}: {word}. {title}.',
} as const;
