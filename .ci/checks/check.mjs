import { runCommand } from './run-command.mjs';

/**
 * What a check found: `note` fits on its line of the report, `output` is shown where something failed, `failures` names what, and
 * `unsteady` what passed at the second try only.
 *
 * @typedef {{ passed: number, failed: number, note?: string, output?: string, failures?: readonly string[], unsteady?: readonly string[] }} Result
 * @typedef {{ name: string, run: () => Promise<Result>, isGround?: boolean }} Check `isGround`: what follows stands on it
 */

/**
 * A check that is one command, or several that all must succeed; it counts as one.
 *
 * @param {string} name
 * @param {...readonly [string, ...string[]]} commands
 * @returns {Check}
 */
export function commandCheck(name, ...commands) {
  return {
    name,
    run: async () => {
      for (const [command, ...args] of commands) {
        const { code, output } = await runCommand(command, args);
        if (code !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0 };
    },
  };
}

/**
 * The result of something that counts as one and lists its problems.
 *
 * @param {readonly string[]} problems
 * @param {string} [note]
 * @returns {Result}
 */
export function resultOf(problems, note) {
  const counts = problems.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: problems.join('\n') };
  return note === undefined ? counts : { ...counts, note };
}
