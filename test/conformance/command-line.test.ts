import { describe, expect, it } from 'vitest';
import { readCommandLine, USAGE } from '../../src/conformance/command-line.js';
import { commandPublisher } from '../../src/conformance/command-publisher.js';
import { BlockReader } from '../../src/conformance/stream-block.js';
import { resultText, summaryText, type CaseResult, type ConformanceReport } from '../../src/conformance/index.js';

const FEED = 'http://localhost:8080/calls/stream';

describe('the command line', () => {
  it('names the feed and how to publish', () => {
    const line = readCommandLine([FEED, '--publish', 'http://localhost:8080/calls', '--token', 't', '--only', 'C', '--only', 'F05', '--patience', '2', '--silence', '20', '--connections', '9', '--json', '--strict', '--header', 'X-Team: blue: one']);
    expect(line).toMatchObject({
      isJson: true, isStrict: true,
      options: { url: FEED, publishUrl: 'http://localhost:8080/calls', publishToken: 't', only: ['C', 'F05'], patience: 2000, silence: 20_000, connections: 9, headers: { 'x-team': 'blue: one' } },
    });
    expect(line.help === true ? undefined : line.options.publish).toBeTypeOf('function');
  });

  it('leaves publishing out where it is told nothing of it', () => {
    const line = readCommandLine([FEED]);
    expect(line.help === true ? undefined : [line.options.publish, line.isStrict, line.isJson]).toEqual([undefined, false, false]);
  });

  it('tells every option in its help', () => {
    expect(readCommandLine(['--help'])).toEqual({ help: true });
    for (const option of ['publish', 'token', 'publish-command', 'read-token', 'origin', 'header', 'only', 'connections', 'patience', 'silence', 'json', 'strict']) {
      expect(USAGE).toContain(`--${option} `);
    }
  });

  it.each([
    ['no address', []], ['two addresses', [FEED, FEED]], ['another scheme', ['ftp://host/calls']], ['no address at all', ['calls']],
    ['a patience that is no number', [FEED, '--patience', 'soon']], ['a patience of 0', [FEED, '--patience', '0']], ['an option that there is not', [FEED, '--quick']],
    ['two ways to publish', [FEED, '--publish', FEED, '--publish-command', 'cat']], ['a header without a colon', [FEED, '--header', 'team']],
    ['a place to publish that is no address', [FEED, '--publish', 'calls']],
  ])('refuses %s', (_, args) => {
    expect(() => readCommandLine(args)).toThrow(TypeError);
  });
});

describe('a command that publishes', () => {
  it('gets the updates as JSON, and is done when it ends', async () => {
    await commandPublisher('grep -q \'"call":"1"\'')([{ call: '1', status: 'busy' }]);
  });

  it('that fails says why', async () => {
    await expect(commandPublisher('echo nobody is there >&2; exit 3')([{ call: '1', status: 'busy' }])).rejects.toThrow('the command ended with code 3: nobody is there');
  });
});

const result = (more: Partial<CaseResult>): CaseResult => ({ id: 'C07', title: 'A title', rule: { section: 'Messages', says: 'words' }, weight: 'must', outcome: 'passed', milliseconds: 1, ...more });

describe('the report', () => {
  it('says in one line what passed and what was not run', () => {
    expect(resultText(result({}))).toBe('ok       C07  A title');
    expect(resultText(result({ outcome: 'not-run', note: 'needs --origin' }))).toBe('not run  C07  A title  (needs --origin)');
  });

  it('says of a breach what was expected, what came, how to mend it and where it stands', () => {
    const text = resultText(result({ outcome: 'failed', expected: 'one thing', came: 'another', mend: 'Do it so.' }));
    for (const words of ['FAILED', 'expected:  one thing', 'came:      another', 'to mend:   Do it so.', 'docs/protocol.md, "Messages": words']) expect(text).toContain(words);
  });

  it.each([[true, 'It keeps to the protocol'], [false, 'It does not keep to the protocol.']])('ends with the sum', (isConformant, words) => {
    const report: ConformanceReport = { url: FEED, results: [], isConformant, counts: { 'passed': 9, 'failed': 8, 'advised': 7, 'not-offered': 6, 'not-run': 5 } };
    expect(summaryText(report)).toContain('9 passed, 8 failed, 7 with advice, 6 not offered, 5 not run');
    expect(summaryText(report)).toContain(words);
  });
});

it('reads blocks of a stream with every kind of line end, cut anywhere', () => {
  const stream = '\uFEFF:hello\r\nretry: 5\r\revent: a\nid:1\ndata: x\ndata:y\r\n\r\nfoo: 1\ndata\n\n';
  const whole = new BlockReader().push(stream);
  expect(whole).toEqual([
    { event: undefined, id: undefined, data: undefined, retry: '5', comments: 1, unknown: [] },
    { event: 'a', id: '1', data: 'x\ny', retry: undefined, comments: 0, unknown: [] },
    { event: undefined, id: undefined, data: '', retry: undefined, comments: 0, unknown: ['foo'] },
  ]);
  for (let cut = 0; cut <= stream.length; cut++) {
    const reader = new BlockReader();
    expect([...reader.push(stream.slice(0, cut)), ...reader.push(stream.slice(cut))]).toEqual(whole);
  }
});
