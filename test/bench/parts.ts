import type { Part } from './suite/result.js';

/** The program of each part, below `test/bench`. */
export const PROGRAMS: Readonly<Record<Part, string>> = {
  decode: 'speed/bench-decode.ts', reduce: 'speed/bench-reduce.ts', memory: 'speed/bench-memory.ts',
  render: 'render/bench-render.ts', board: 'board/bench-board.ts', resume: 'resume/bench-resume.ts', size: 'size/bench-size.ts',
  start: 'start/bench-start.ts',
};
