import { spawn } from 'node:child_process';

/** No check takes this long: what does has hung. */
const LONGEST_MS = 15 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill();
});

/**
 * Runs a command without a terminal and keeps what it prints, both streams in the order they came.
 *
 * It does not outlive this process. Never rejects: a command that cannot be started has the code 127 and the reason as its output.
 *
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, isLive?: boolean }} [options] `isLive` also shows the output as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { cwd = process.cwd(), isLive = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    running.add(child);
    let output = '';
    const limit = setTimeout(() => {
      end({ code: 1, output: `${output}\nStopped after ${LONGEST_MS / 60_000} minutes.` });
      child.kill('SIGKILL');
    }, LONGEST_MS);
    for (const [stream, terminal] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (isLive) terminal.write(text);
      });
    }
    /** @param {{ code: number, output: string }} result */
    const end = (result) => {
      clearTimeout(limit);
      running.delete(child);
      resolve(result);
    };
    child.on('error', (error) => end({ code: 127, output: error.message }));
    child.on('close', (code) => end({ code: code ?? 1, output }));
  });
}
