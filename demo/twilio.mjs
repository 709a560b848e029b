// Posts callbacks to a host as Twilio would, signed with the account's auth token, so that a badge can be moved by hand:
//
//   npm run twilio                                  a whole call, from initiated to completed
//   npm run twilio -- CA123 ringing                 one callback
//   npm run twilio -- CA123 completed AnsweredBy=human CallDuration=21
//
// TWILIO_AUTH_TOKEN is the token that the host was given, URL its webhook.
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const { TWILIO_AUTH_TOKEN = 'ringback-demo-token', URL: url = 'http://localhost:5173/webhooks/twilio' } = process.env;
const PAUSE = 2000;

/** The place of each status in a call's life, as Twilio numbers its callbacks. */
const SEQUENCE = ['initiated', 'ringing', 'in-progress'];

/** @param {string} call @param {string} status @param {Readonly<Record<string, string>>} more */
async function post(call, status, more = {}) {
  const place = SEQUENCE.indexOf(status);
  /** @type {Record<string, string>} */
  const fields = {
    CallSid: call, CallStatus: status, From: '+12025550100', To: '+447700900123', Direction: 'outbound-api',
    CallbackSource: 'call-progress-events', SequenceNumber: String(place < 0 ? SEQUENCE.length : place),
    Timestamp: new Date().toUTCString().replace('GMT', '+0000'), ...more,
  };
  const text = Object.keys(fields).sort().map((name) => name + fields[name]).join('');
  const signature = createHmac('sha1', TWILIO_AUTH_TOKEN).update(url + text).digest('base64');
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-twilio-signature': signature } });
  console.log(`${call} ${status}: ${response.status} ${await response.text()}`);
  if (!response.ok) process.exitCode = 1;
}

try {
  const [call, status, ...pairs] = process.argv.slice(2);
  if (call !== undefined && status !== undefined) {
    await post(call, status, Object.fromEntries(new URLSearchParams(pairs.map((pair) => pair.replaceAll('+', '%2B')).join('&'))));
  } else {
    const made = call ?? `CA${Date.now()}`;
    for (const each of SEQUENCE) {
      await post(made, each);
      await pause(PAUSE);
    }
    await post(made, 'completed', { AnsweredBy: 'machine_end_beep', CallDuration: '21' });
  }
} catch (error) {
  console.error(`Nobody answers at ${url}. Is the host running ("npm start")? ${error instanceof Error ? error.message : ''}`);
  process.exitCode = 1;
}
