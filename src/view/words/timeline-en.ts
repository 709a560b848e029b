/** What the head of a card and a timeline say, in English. */
export const TIMELINE_EN = {
  'age.now': 'just now',
  'slot.mobile': 'Mobile',
  'slot.home': 'Home',
  'slot.work': 'Work',
  'slot.landline': 'Landline',
  'row.number': 'Number {try}',
  'row.again': '{slot} {try}',
  'round.label': 'Round {round}',
  'mark.planned': 'Planned',
  'mark.try-number': 'Trying now',
  // `lower` writes the words of a badge small inside a sentence; `keep` leaves them as they are.
  'mark.case': 'lower',
  'mark.alone': '{slot}: {word}, {time}.',
  'mark.alone.no-time': '{slot}: {word}.',
  'mark.in-round': '{slot}, round {round}: {word}, {time}.',
  'mark.in-round.no-time': '{slot}, round {round}: {word}.',
} as const;
