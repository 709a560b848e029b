import type { Call } from '../../src/model/index.js';

/** Looking further into a name than this finds nothing that a person wrote. */
const TEXT_LENGTH = 200;

const LAST_DIGITS = 2;

/** The words of a search, without case and accents; a call must match each. */
export function searchTerms(search: string): string[] {
  return fold(search.slice(0, TEXT_LENGTH)).split(/\s+/).filter(Boolean);
}

/**
 * Whether each of the terms is in a call's contact: in its name, its reference, or among the digits of the number it is at. Where
 * numbers are masked only their last digits can be found, so that a search gives no more away than the board shows.
 */
export function matchesSearch({ id, contact, shown, plan }: Call, terms: readonly string[], showNumbers: boolean): boolean {
  const text = fold(`${contact?.name?.slice(0, TEXT_LENGTH) ?? ''}\n${contact?.ref?.slice(0, TEXT_LENGTH) ?? ''}\n${id.slice(0, TEXT_LENGTH)}`);
  let digits: string | undefined;
  return terms.every((term) => {
    if (text.includes(term)) return true;
    const sought = term.replace(/\D/g, '');
    if (sought.length < LAST_DIGITS) return false;
    digits ??= (shown.number?.display ?? plan?.numbers[shown.try - 1]?.display ?? '').slice(0, TEXT_LENGTH).replace(/\D/g, '');
    return showNumbers ? digits.includes(sought) : sought.length === LAST_DIGITS && digits.endsWith(sought);
  });
}

function fold(text: string): string {
  const small = text.toLowerCase();
  // Most text has nothing to fold, and there may be a hundred thousand names.
  return /^[\0-\x7f]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '');
}
