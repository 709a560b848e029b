const RUN = /\+?[\p{Nd}(][\p{Nd}\s().\-–/]*\p{Nd}/gu;
const SHOWN_DIGITS = 2;
const SHORTEST_NUMBER = 5;

/**
 * A phone number with its digits masked, except the last two and a leading country code: `+44 •••• ••••23`.
 *
 * Spaces and signs stay, so that it still reads as a number. Text without a number in it, and short codes below five digits, stay
 * as they are. With `showNumbers` nothing is masked. It does not check that a number is valid.
 */
export function maskNumber(display: string, showNumbers = false): string {
  return showNumbers ? display : display.replace(RUN, mask);
}

function mask(run: string): string {
  const total = run.match(/\p{Nd}/gu)?.length ?? 0;
  if (total < SHORTEST_NUMBER) return run;
  const kept = countryDigits(run);
  let seen = 0;
  return run.replace(/\p{Nd}/gu, (digit) => {
    seen += 1;
    return seen <= kept || seen > total - SHOWN_DIGITS ? digit : '•';
  });
}

// Only a plus says that a country code follows. One of one digit is 1 or 7; where nothing separates it, two are the most common.
function countryDigits(run: string): number {
  const code = /^\+(\d{1,3})(?!\d)/.exec(run)?.[1] ?? /^\+([17]|\d\d)/.exec(run)?.[1];
  return code?.length ?? 0;
}
