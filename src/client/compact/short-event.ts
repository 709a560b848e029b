const LF = 10;
const SPACE = 32;
const TILDE = 126;
const COMMA = 44;
const DIGIT_0 = 48;
const OPENING = 91;

/** `data: [7,2]` */
const SHORTEST = 11;

// Letter by letter: a loop over so few of them costs as much as all that follows.
const isId = (bytes: Uint8Array, at: number): boolean => bytes[at] === 105 && bytes[at + 1] === 100 && bytes[at + 2] === 58 && bytes[at + 3] === SPACE;
const isData = (bytes: Uint8Array, at: number): boolean => bytes[at] === 100 && bytes[at + 1] === 97 && bytes[at + 2] === 116
  && bytes[at + 3] === 97 && bytes[at + 4] === 58 && bytes[at + 5] === SPACE;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= DIGIT_0 && byte < DIGIT_0 + 10;

/**
 * Where the data stands of an event that begins here, with an id of printable ASCII or without one, and has data next; -1 for any other, and for one
 * of which that much is not there yet.
 */
export function dataAfterId(bytes: Uint8Array, start: number): number {
  const most = bytes.length - SHORTEST;
  let at = start;
  if (at <= most && isId(bytes, at)) {
    at += 4;
    while (at <= most && bytes[at] !== LF) {
      const byte = bytes[at++] ?? 0;
      if (byte < SPACE || byte > TILDE) return -1;
    }
    at++;
  }
  return at <= most && isData(bytes, at) ? at + 6 : -1;
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
