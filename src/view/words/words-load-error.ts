import { RingbackError } from '../../model/index.js';
import type { Language, WordPart } from './languages.js';

/** The words of a language could not be fetched. The page goes on in English, or in what it had; asking again tries again. */
export class WordsLoadError extends RingbackError {
  readonly code = 'words-not-loaded';
  /** Which language. */
  readonly language: Language;
  /** Which parts of it were asked for. */
  readonly parts: readonly WordPart[];

  constructor(language: Language, parts: readonly WordPart[], cause: unknown) {
    super(`The words for "${language}" (${parts.join(', ')}) could not be loaded; see the cause.`, { cause });
    this.language = language;
    this.parts = parts;
  }
}
