import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The demo's server as a process of its own, so that it can be ended like one. */
export class DemoServer {
  readonly origin: string;
  #process: ChildProcessByStdio<null, Readable, null>;

  private constructor(process: ChildProcessByStdio<null, Readable, null>, origin: string) {
    this.#process = process;
    this.origin = origin;
  }

  /** Starts it on a port, or on a free one, and waits until it says its address. */
  static async start(port = '0'): Promise<DemoServer> {
    // Without what the test runner sets: Vite would prepare the packages anew for it.
    const env = { ...process.env, NODE_ENV: undefined, PORT: port };
    const server = spawn(process.execPath, ['demo/server.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    for await (const line of createInterface(server.stdout)) {
      said.push(line);
      const origin = /^Ringback is ready: (http:\/\/localhost:\d+)\/$/.exec(line)?.[1];
      if (origin === undefined) continue;
      server.stdout.resume();
      return new DemoServer(server, origin);
    }
    throw new Error(`The server ended. It said: ${said.join('\n')}`);
  }

  get port(): string {
    return new URL(this.origin).port;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}
