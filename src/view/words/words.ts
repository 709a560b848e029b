import type { LineType } from '../../model/index.js';
import type { Situation } from '../situation.js';
import type { NextTry } from '../status-facts.js';
import type { BADGE_EN } from './badge-en.js';
import type { BOARD_EN } from './board-en.js';
import type { CONNECTION_EN } from './connection-en.js';
import type { DEVELOPER_EN } from './developer-en.js';
import type { ELEMENT_EN } from './element-en.js';
import type { EXPLANATION_EN } from './explanation-en.js';
import type { SUMMARY_EN } from './summary-en.js';
import type { TIMELINE_EN } from './timeline-en.js';

/** The key of a message that every language has, for example `busy.label` or `ringing.next`. */
export type WordKey =
  | keyof typeof BADGE_EN
  | keyof typeof EXPLANATION_EN
  | keyof typeof DEVELOPER_EN
  | keyof typeof TIMELINE_EN
  | keyof typeof ELEMENT_EN
  | keyof typeof SUMMARY_EN
  | keyof typeof BOARD_EN
  | keyof typeof CONNECTION_EN;

/** The steps in which news grows old. */
export type AgeUnit = 'second' | 'minute' | 'hour' | 'day';

/** Messages that are counted: the key without its plural category. */
export type PluralStem = CountedStem | `age.${AgeUnit}`;

type CountedStem = WordKey extends infer Key ? Key extends `${infer Stem}.other` ? Stem : never : never;

/**
 * Messages that a language or a host may add: plural categories that English lacks, ages in words of its own instead of those of
 * `Intl`, and finer cases.
 */
export type OptionalWordKey =
  | `${PluralStem}.${'zero' | 'one' | 'two' | 'few' | 'many'}`
  | `age.${AgeUnit}.other`
  | `${Situation}.long`
  | `${Situation}.reason.${LineType}`
  | `${Situation}.next.${LineType | NextTry}`;

/** All messages of one language. `{name}` in a message is a place for a value. Text, never markup. */
export type Words = Readonly<Record<WordKey, string> & Partial<Record<OptionalWordKey, string>>>;

/** A host's own wording for some messages. */
export type WordsOverride = Partial<Words>;
