/**
 * The body of a request as text, byte for byte as far as UTF-8 goes, or `undefined` where it is longer than allowed: it
 * is then not read to its end.
 */
export async function readBody(request: Request, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return undefined;
  // A byte order mark belongs to what a signature covers.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // Not `for await`: Safari cannot yet iterate over a stream.
  const reader = request.body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const part = await reader?.read(); // oxlint-disable-line no-await-in-loop -- part by part
    if (part === undefined || part.done) return text + decoder.decode();
    bytes += part.value.byteLength;
    if (bytes > maxBytes) break;
    text += decoder.decode(part.value, { stream: true });
  }
  await reader?.cancel();
  return undefined;
}
