import type { CallsClient, LineSign } from '../../src/client/index.js';

/** A client in a soaked world, wherever it runs: what a witness sees of it, and what can happen to it. */
export interface WorldClient extends Pick<CallsClient, 'calls$' | 'connection$'> {
  /** The client's own clock, in milliseconds: it may sleep. */
  now(): number;
  /** How many updates came through to it. */
  readonly delivered: number;
  /** Time jumps, as it does for a machine that slept. */
  jump(milliseconds: number): void | Promise<void>;
  /** There is a network again; nobody is told. */
  comeBack(): void | Promise<void>;
  /** Something happens to the page or its network. */
  sign(sign: LineSign): void | Promise<void>;
  close(): void | Promise<void>;
}

/** What a world gives a client of its own. */
export interface WorldClientOptions {
  readonly seed: number;
  readonly origin: string;
  readonly speed: number;
  readonly giveToken: () => string;
}

/** Makes the client of a world. */
export type OpenWorldClient = (options: WorldClientOptions) => WorldClient | Promise<WorldClient>;
