import type { Call, CallUpdate } from '../../src/model/index.js';
import { callOf, NOW } from '../components/fake-client.js';
import { MINUTE, contact, plan } from './calls.js';

const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(280);
const odd = (update: Partial<CallUpdate> & { readonly status: string }): Call => callOf({ at: NOW - MINUTE, final: true, ...update });

/** What a host may send by mistake or by malice. */
export const BAD_INPUT: Readonly<Record<string, Call>> = {
  'a name of ten thousand characters': odd({ status: 'busy', contact: { name: LONG } }),
  'one word of ten thousand characters': odd({ status: 'busy', contact: { name: 'a'.repeat(10_000) } }),
  'a name that turns the text round': odd({ status: 'busy', contact: { name: '\u202Eevil\u202D \u2066x\u2069 \u202Ename' } }),
  'markup': odd({ status: '<img src=x onerror=alert(1)>', contact: { name: '<b onclick="alert(1)">Bob</b> & "Co"' }, number: { display: '<script>1</script>', slot: '<i>home</i>' } }),
  'an empty plan': odd({ status: 'no-answer', plan: { numbers: [] } }),
  'attempts without numbers': callOf({ status: 'busy', try: 1, at: NOW - 3 * MINUTE }, { status: 'no-answer', try: 2, at: NOW - 2 * MINUTE }, { status: 'failed', try: 3, at: NOW - MINUTE }),
  'a clock a day ahead': callOf({ status: 'ringing', at: NOW + 86_400_000, contact }),
  'a clock a day behind': callOf({ status: 'ringing', at: NOW - 86_400_000, contact }),
  'three hundred attempts': callOf(...Array.from({ length: 300 }, (_, index) => ({
    status: index % 3 === 0 ? 'busy' : 'no-answer', try: index % 3 + 1, round: Math.floor(index / 3) + 1, at: NOW - (300 - index) * MINUTE, plan: { ...plan, rounds: 100 }, contact,
  }))),
  'nothing but a word': callOf({ status: 'x', at: Number.NaN }),
};
