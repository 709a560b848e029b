import { afterEach, expect, it } from 'vitest';
import { endPrograms, startProgram } from '../tools/process.js';

afterEach(endPrograms);

it('measures a small host, and ends by itself', async () => {
  const bench = startProgram(new URL('bench-host.ts', import.meta.url), ['--subscribers', '40', '--updates', '6', '--every', '20', '--processes', '2']);
  const [json] = await bench.printed(/^\{.*\}$/m);
  expect(JSON.parse(json)).toMatchObject({ subscribers: 40, updates: 6, deliveries: 240, expected: 240, p99Milliseconds: expect.any(Number) as number });
  expect(bench.output).toContain('delivered                  240 of 240');
  await bench.ended;
  expect(bench.child.signalCode).toBeNull();
});
