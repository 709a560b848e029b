import { createHmac } from 'node:crypto';

/** The token of the demo's host. */
const TOKEN = 'ringback-demo-token';

/** Posts a callback as Twilio does: a form, signed over the address and the sorted fields. Gives the status of the answer. */
export async function postTwilio(origin: string, fields: Readonly<Record<string, string>>, token = TOKEN): Promise<number> {
  const url = `${origin}/webhooks/twilio`;
  const signed = url + Object.keys(fields).toSorted().map((name) => `${name}${fields[name]}`).join('');
  const signature = createHmac('sha1', token).update(signed).digest('base64');
  const { status } = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-twilio-signature': signature } });
  return status;
}
