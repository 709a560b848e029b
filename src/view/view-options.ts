import type { Vocabulary } from '../model/index.js';
import type { WordsOverride } from './words/words.js';

/** For whom the words are: `staff` read plain sentences, `developer` also sees names, codes and what was inferred. */
export const AUDIENCES = ['staff', 'developer'] as const;

/** For whom the words are. */
export type Audience = (typeof AUDIENCES)[number];

/** What every view function needs beside the facts. Views read no clock and no document: all of it is passed in. */
export interface ViewOptions {
  /** The moment that is shown, in milliseconds since 1970, by the clock that stamped the updates (`CallsClient.now()`). */
  readonly now: number;
  /** The language of the words and of times and numbers, as a BCP 47 tag. Default `en`. A tag that is malformed or not known falls back. */
  readonly lang?: string;
  /** A host's own wording for single messages; it wins over every language. */
  readonly words?: WordsOverride;
  /** The statuses to know, with the wording of a host's own. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** Default `staff`. */
  readonly audience?: Audience;
  /** Whether phone numbers stand in full. Default false: all but the last digits are masked. */
  readonly showNumbers?: boolean;
  /** The time zone of clock times, as an IANA name. Default: that of the machine. */
  readonly timeZone?: string;
}
