import { standardVocabulary, type Vocabulary } from '../model/index.js';

/** Every status by name, in the order in which lists of them are shown: that of a call's life, then a host's own as it defined them. */
export function statusOrder(vocabulary: Vocabulary = standardVocabulary): readonly string[] {
  return vocabulary.definitions.map(({ name }) => name);
}
