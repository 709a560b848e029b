import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

describe('npm start', () => {
  let script: ChildProcessByStdio<null, Readable, null>;

  beforeEach(() => {
    script = spawn(process.execPath, ['demo/start.mjs'], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'ignore'] });
  });

  afterEach(async () => {
    if (script.exitCode !== null) return;
    script.kill();
    await once(script, 'exit');
  });

  it('prints the address, serves page and host there, and ends on SIGTERM with a stream open', async () => {
    const lines = createInterface(script.stdout);
    const [line] = (await once(lines, 'line')) as [string];
    const origin = /^Ringback is ready: (http:\/\/localhost:\d+)\/$/.exec(line)?.[1] ?? '';

    const page = await fetch(origin);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const worker = await fetch(`${origin}/mockServiceWorker.js`);
    expect(worker.headers.get('content-type')).toContain('javascript');
    const stream = await fetch(`${origin}/calls/stream`, { headers: { accept: 'text/event-stream' } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');

    script.kill('SIGTERM');
    const [code] = (await once(script, 'exit')) as [number | null];
    expect(code).toBe(0);
  });
});
