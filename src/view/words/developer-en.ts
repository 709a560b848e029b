/** What developers are told about a status: what was worked out rather than reported, and what to do about it. In English. */
export const DEVELOPER_EN = {
  'note.unknown': 'Not in the vocabulary: map it in the host, or add it with defineVocabulary().',
  'note.stale': 'Stale is worked out here from the time of the last update; the host did not report it.',
  'note.no-result': 'The host set final before any attempt had a result.',
  'note.completed': 'completed does not say who answered: send answered, answer-machine, answeredBy or keyPressed with it.',
  'note.person': 'The outcome person comes from answeredBy or keyPressed, not from the status.',
  'note.machine': 'The outcome machine comes from answeredBy; only answer-machine says that a message was left.',
  'note.unsure': 'Machine detection could not tell who answered, so nothing is claimed.',
  'note.detail': 'The words follow the detail {detail}, not the status alone.',
  'note.ignored': 'The detail {detail} has no words for this status and changes nothing.',
  'note.cause': 'Few networks report this by name: it is often worked out from the cause code, so keep the code with it.',
  'note.no-time': 'No update carried a time (at): the views cannot tell when this status is out of date.',
} as const;
