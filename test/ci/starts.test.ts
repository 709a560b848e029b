import { expect, it } from 'vitest';
import { stepsOf } from '../../.ci/checks/starts.mjs';

it('the steps of a page are its marked blocks, its shell lines, and what should be seen', () => {
  const page = [
    '<!-- file: a.mjs -->', '```js', 'run();', '```', '', '```js', 'only.shown();', '```', '',
    '```sh', 'node a.mjs    # listens', 'curl x \\', '  -d y', '```', '', '<!-- open: http://localhost:3000/ -->', '<!-- expect: Busy -->', '',
  ].join('\n');
  expect(stepsOf(page)).toEqual([
    { kind: 'file', name: 'a.mjs', text: 'run();\n' },
    { kind: 'run', line: 'node a.mjs' },
    { kind: 'run', line: 'curl x   -d y' },
    { kind: 'open', address: 'http://localhost:3000/' },
    { kind: 'expect', words: 'Busy' },
  ]);
});
