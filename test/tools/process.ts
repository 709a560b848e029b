import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HOOKS = new URL('source-hooks.mjs', import.meta.url).href;
const running = new Set<ChildProcess>();

/** A program of ours in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly output: string;
  /** Waits until it has printed this, and gives the match. An error where it ends first. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves once it is gone. */
  readonly ended: Promise<void>;
  /** Ends it with a signal; resolves once it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a module, TypeScript or not, with `ringback` meaning the sources here. */
export function startProgram(module: URL, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, ['--import', HOOKS, fileURLToPath(module), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env },
  });
  running.add(child);
  let output = '';
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const wake = (): void => { for (const look of waiting) look(); };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      wake();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      hasEnded = true;
      running.delete(child);
      wake();
      resolve();
    });
  });
  return {
    child,
    ended,
    get output() { return output; },
    printed: (pattern) => new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match === null && !hasEnded) return;
        waiting.delete(look);
        if (match === null) reject(new Error(`${module.pathname} ended without printing ${String(pattern)}:\n${output}`));
        else resolve(match);
      };
      waiting.add(look);
      look();
    }),
    async end(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
    },
  };
}

/** Ends every program that is still running. */
export async function endPrograms(): Promise<void> {
  await Promise.all(Array.from(running, (child) => new Promise((resolve) => {
    child.on('close', resolve).kill('SIGKILL');
  })));
}
