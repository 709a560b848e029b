import { spawn } from 'node:child_process';

/**
 * Runs a command without a terminal and keeps what it prints, both streams in the order they came.
 *
 * Never rejects: a command that cannot be started has the code 127 and the reason as its output.
 *
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, isLive?: boolean }} [options] `isLive` also shows the output as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { cwd = process.cwd(), isLive = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const [stream, terminal] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (isLive) terminal.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
