import { describe, expect, it } from 'vitest';
import { readyEngines } from '../../.ci/setup/engines.mjs';

const engine = (title: string, isHere: boolean, start = async () => '1.0') => ({ name: 'firefox', title, install: `apt-get install ${title}`, isHere: () => isHere, start }) as const;

describe('the engines that tests run in', () => {
  const missing = engine('Gecko', false);
  const broken = engine('Trident', true, () => Promise.reject(new Error('It crashed.\n  at once')));

  it('are those that start, with their version', async () => {
    const { ready, leftOut } = await readyEngines({}, [engine('Blink', true)]);
    expect(ready).toMatchObject([{ title: 'Blink', version: '1.0' }]);
    expect(leftOut).toEqual([]);
  });

  it('are left out where they are missing or do not start, in a line each that says why', async () => {
    const { ready, leftOut } = await readyEngines({}, [missing, broken]);
    expect(ready).toEqual([]);
    expect(leftOut).toEqual([
      'Left out: the tests in Gecko: it was not found (apt-get install Gecko).',
      'Left out: the tests in Trident: it does not start: Error: It crashed.',
    ]);
  });

  it('may not be missing where they are required', async () => {
    await expect(readyEngines({ RINGBACK_SERVICES: 'required' }, [missing])).rejects.toThrow('The tests in Gecko are required: it was not found');
    await expect(readyEngines({ RINGBACK_SERVICES: 'required' }, [broken])).rejects.toThrow('does not start');
  });
});
