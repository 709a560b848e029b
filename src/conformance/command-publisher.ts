/// <reference types="node" />
import { spawn } from 'node:child_process';
import type { Publish } from './conformance-options.js';

/**
 * Publishes by a command of the backend's own: it is run in a shell for each message, and gets a JSON array of updates on
 * its standard input.
 *
 * @throws {Error} where it ends with another code than 0, with what it said.
 */
export function commandPublisher(command: string): Publish {
  return (updates) => new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part: Buffer) => { said += part.toString(); });
    // A command that reads nothing has closed its input.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the command ended with code ${code ?? 'none'}: ${said.trim().slice(0, 200)}`));
    });
    child.stdin.end(`${JSON.stringify(updates)}\n`);
  });
}
