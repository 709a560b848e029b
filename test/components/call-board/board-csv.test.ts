import { expect } from '@open-wc/testing';
import { boardCsv } from '../../../components/call-board/board-csv.js';
import type { BoardColumn } from '../../../components/call-board/board-column.js';
import { givenCalls } from '../../../components/call-board/given-calls.js';
import type { Call } from '../../../src/model/index.js';
import { callOf, NOW } from '../fake-client.js';

function csvOf(calls: readonly Call[], columns: readonly BoardColumn[]): string {
  const steps = boardCsv(calls.map(({ id }) => id), givenCalls(calls), columns, { now: NOW });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const named = (name: string): Call => callOf({ status: 'busy', contact: { name } });

describe('a board as CSV', () => {
  it('is what the board shows, with times in place of ages', () => {
    const call = callOf({ call: '7', status: 'busy', at: NOW, contact: { name: 'Maria Lindqvist', ref: 'R1' }, number: { slot: 'home', display: '+1 202 555 0142' } });
    expect(csvOf([call], ['call', 'contact', 'ref', 'status', 'place', 'age'])).to.equal(
      'Call,Contact,Reference,Status,Where it stands,Last news\r\n7,Maria Lindqvist,R1,Busy,Home,2030-05-14T09:31:16.000Z\r\n');
  });

  it('quotes what has commas and quotation marks in it', () => {
    expect(csvOf([named('O’Brien, "Pat"')], ['contact'])).to.equal('Contact\r\n"O’Brien, ""Pat"""\r\n');
  });

  for (const start of ['=', '+', '-', '@']) {
    it(`lets no spreadsheet take a name that begins with ${start} for a formula`, () => {
      expect(csvOf([named(`${start}HYPERLINK("http://example.invalid")`)], ['contact'])).to.contain(`"'${start}HYPERLINK(""http`);
    });
  }

  it('takes columns of the host\'s own, and makes them safe too', () => {
    expect(csvOf([named('x')], [{ title: 'Class', text: () => '=1+1' }])).to.equal('Class\r\n\'=1+1\r\n');
  });

  it('leaves a time that makes no sense out', () => {
    expect(csvOf([callOf({ status: 'busy', at: 9e99 })], ['age'])).to.equal('Last news\r\n\r\n');
  });
});
