import type { AnsweredBy, LineType } from '../model/index.js';

type Given<T> = T | null | undefined;

/** A number as it stands on the wire. */
export interface WireNumber {
  readonly slot?: Given<string>;
  readonly line?: Given<LineType>;
  readonly display?: Given<string>;
}

/** A cause as it stands on the wire. */
export interface WireCause {
  readonly source?: Given<string>;
  readonly code?: Given<string>;
  readonly text?: Given<string>;
}

/** A contact as it stands on the wire. */
export interface WireContact {
  readonly ref?: Given<string>;
  readonly name?: Given<string>;
}

/** A plan as it stands on the wire. */
export interface WirePlan {
  readonly numbers: readonly Given<WireNumber>[];
  readonly rounds?: Given<number>;
  readonly ringSeconds?: Given<number>;
  readonly pauseSeconds?: Given<number>;
}

/** An update as it stands on the wire, once the schema's check has passed: statuses in any spelling, nulls for what is left out. */
export interface WireUpdate {
  readonly call: string;
  readonly status: string;
  readonly detail?: Given<string>;
  readonly try?: Given<number>;
  readonly round?: Given<number>;
  readonly number?: Given<WireNumber>;
  readonly seq?: Given<number>;
  /** Milliseconds since 1970, or RFC 3339. */
  readonly at?: Given<number | string>;
  readonly cause?: Given<WireCause>;
  readonly contact?: Given<WireContact>;
  readonly plan?: Given<WirePlan>;
  readonly final?: Given<boolean>;
  readonly answeredBy?: Given<AnsweredBy>;
  readonly keyPressed?: Given<boolean>;
  readonly duration?: Given<number>;
}

/** The data of a `ready` message, once the schema's check has passed. */
export interface WireReady {
  readonly cursor: string;
  readonly now?: Given<number | string>;
  readonly resumed?: Given<boolean>;
}

/** The data of a `reset` message, once the schema's check has passed. */
export interface WireReset {
  readonly reason?: Given<string>;
}

/** The data of a `ping` message, once the schema's check has passed. */
export interface WirePing {
  readonly now?: Given<number | string>;
}
