/** What a client says first over a WebSocket. */
export interface SocketHello {
  /** Where to go on; without it, from the beginning. */
  readonly cursor: string | undefined;
  /** What over HTTP would be `Authorization: Bearer`. */
  readonly token: string | undefined;
}

/** The longest hello, in characters: a cursor, a token and room to spare. */
const LONGEST = 16 * 1024;

const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

/** What a header can carry. */
const isToken = (token: string | undefined): boolean => token === undefined || /^[\x21-\x7e]+$/.test(token);

/** The hello in a socket's first message, or `undefined` where it is something else. */
export function parseHello(data: unknown): SocketHello | undefined {
  if (typeof data !== 'string' || data.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'hello') return undefined;
  const cursor = 'cursor' in value ? value.cursor ?? undefined : undefined;
  const token = 'token' in value ? value.token ?? undefined : undefined;
  if (!isText(cursor) || !isText(token) || !isToken(token)) return undefined;
  return { cursor: cursor === '' ? undefined : cursor, token };
}
