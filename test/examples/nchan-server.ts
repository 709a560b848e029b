import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { findNchan, findServer } from '../../.ci/setup/services.mjs';
import { freePort } from '../tools/free-port.js';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/nchan/nginx.conf', import.meta.url));

/** The nginx of the example, in a folder of its own and on a free port of this machine. */
export class NchanServer {
  readonly port: number;
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(port: number) {
    this.port = port;
    this.#folder = mkdtempSync(join(tmpdir(), 'ringback-nginx-'));
    chmodSync(this.#folder, 0o755);
    const config = readFileSync(EXAMPLE, 'utf8')
      .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
      .replace(/^load_module .*;$/m, `load_module ${findNchan() ?? ''};`);
    writeFileSync(join(this.#folder, 'nginx.conf'), config);
    this.#process = spawn(findServer('nginx') ?? 'nginx', ['-p', this.#folder, '-c', 'nginx.conf', '-g', 'daemon off;'], { stdio: 'ignore' });
  }

  static async start(): Promise<NchanServer> {
    const server = new NchanServer(await freePort());
    await vi.waitFor(() => fetch(`${server.origin}/calls`), { timeout: 20_000, interval: 50 });
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Publishes as a backend would. */
  async publish(update: object): Promise<void> {
    const response = await fetch(`${this.origin}/calls`, { method: 'POST', body: JSON.stringify(update) });
    if (!response.ok) throw new Error(`nginx answers ${response.status}.`);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#process.on('exit', resolve);
      this.#process.kill('SIGTERM');
    });
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
