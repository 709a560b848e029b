/** The languages that come with the package beside English, by their tags. */
export const LANGUAGES = ['ar', 'bn', 'cy', 'de', 'es', 'fr', 'pl', 'pt', 'ro', 'ur', 'zh-Hans'] as const;

/** A language that comes with the package beside English. */
export type Language = (typeof LANGUAGES)[number];

/** The parts that a language comes in: `words` for every element, and what only a `board` or a `developer` is told besides. */
export const WORD_PARTS = ['words', 'board', 'developer'] as const;

/** One part of a language. */
export type WordPart = (typeof WORD_PARTS)[number];
