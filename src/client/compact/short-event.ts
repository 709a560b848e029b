const LF = 10;
const SPACE = 32;
const TILDE = 126;
const COMMA = 44;
const DIGIT_0 = 48;
const OPENING = 91;

const ID = [105, 100, 58, SPACE] as const;
const DATA = [100, 97, 116, 97, 58, SPACE] as const;

function isAt(bytes: Uint8Array, at: number, text: readonly number[]): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false;
  return true;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= DIGIT_0 && byte < DIGIT_0 + 10;

/**
 * Where the data stands of an event that begins here, with an id of printable ASCII or without one, and has data next; -1 for any other, and for one
 * of which that much is not there yet.
 */
export function dataAfterId(bytes: Uint8Array, start: number): number {
  let at = start;
  if (isAt(bytes, at, ID)) {
    at += ID.length;
    for (let byte = bytes[at]; byte !== LF; byte = bytes[++at]) if (byte === undefined || byte < SPACE || byte > TILDE) return -1;
    at++;
  }
  return isAt(bytes, at, DATA) ? at + DATA.length : -1;
}

/** Whether an event that begins here seems to be a short one of the compact form: `data: [7,2` or `data: [[7,2`. */
export function looksShort(bytes: Uint8Array, start: number): boolean {
  let at = dataAfterId(bytes, start);
  if (at < 0 || bytes[at] !== OPENING) return false;
  at += bytes[at + 1] === OPENING ? 2 : 1;
  while (isDigit(bytes[at])) at++;
  return bytes[at] === COMMA && isDigit(bytes[at + 1]);
}

/** Where the next event begins for certain: after the next empty line with plain line ends. -1 where there is none. */
export function boundaryAfter(bytes: Uint8Array, from: number, endedInLf: boolean): number {
  if (endedInLf && bytes[from] === LF) return from + 1;
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
  }
  return -1;
}
