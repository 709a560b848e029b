import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALL_STATUSES } from '../../src/model/index.js';
import { inOrder, reduceAll } from './reduce-all.js';

const file = new URL('./transitions.tsv', import.meta.url);
const statuses = [...CALL_STATUSES, 'Teleported'];

function cell(from: string, to: string): string {
  const { status, outcome, isOver, attempts } = reduceAll(inOrder(from, to));
  return `${attempts.length > 1 ? `${attempts.length}: ` : ''}${status}${outcome === 'pending' ? '' : ` (${outcome})`}${isOver ? '' : ' …'}`;
}

const table = [['from \\ to', ...statuses], ...statuses.map((from) => [from, ...statuses.map((to) => cell(from, to))])];

describe('the transition table', () => {
  if (process.env['UPDATE_TABLES']) writeFileSync(file, `${table.map((row) => row.join('\t')).join('\n')}\n`);
  const expected = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));

  it('has a cell for every status after every status', () => {
    expect(expected.map((row) => row.length)).toEqual(Array.from({ length: statuses.length + 1 }, () => statuses.length + 1));
    expect(expected[0]).toEqual(table[0]);
  });

  it.each(statuses.map((from, index) => [from, index + 1] as const))('after %s', (_, row) => {
    expect(table[row]).toEqual(expected[row]);
  });
});
