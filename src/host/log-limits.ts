/** What a log keeps at most. */
export interface LogLimits {
  /** How many calls it keeps for snapshots. Default 100,000. The ones that are over go first. */
  readonly calls: number;
  /** How many updates it keeps of one call. Default 256. */
  readonly updatesPerCall: number;
  /** How many of the latest updates it keeps in order at least, so that clients can resume; at most a quarter more. Default 20,000. */
  readonly resumableUpdates: number;
}

/** The limits with the defaults for those that were left out. */
export const logLimits = ({ calls = 100_000, updatesPerCall = 256, resumableUpdates = 20_000 }: Partial<LogLimits>): LogLimits =>
  ({ calls, updatesPerCall, resumableUpdates });

/** The tail is shortened in bulk: taking one entry off a long list for each that is added would cost more than all the rest. */
export const TAIL_SLACK = 1.25;
