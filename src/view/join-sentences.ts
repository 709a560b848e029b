/** Sentences one after the other, without those that are missing. Chinese has no space between them. */
export function joinSentences(sentences: readonly (string | false | undefined)[]): string {
  return sentences.filter(Boolean).join(' ').replace(/([。！？]) /g, '$1');
}
