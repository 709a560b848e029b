import { createRandom, type Random } from '../../../src/mock/random.js';
import type { LinePlan } from '../story.js';

/** What a proxy does with one connection. */
export interface ConnectionPlan extends LinePlan {
  /** The answer comes from the proxy and not from the host. */
  readonly status?: number;
  /** The connection is reset before a byte is answered. */
  readonly isRefused?: boolean;
  /** Bytes come in pieces of at most so many. */
  readonly pieceBytes?: number;
}

/** Decides, connection by connection, what a proxy does. */
export type ProxyRules = (connection: number) => ConnectionPlan;

/** A proxy that only passes on. */
export const NO_RULES: ProxyRules = () => ({ seed: 1 });

const chance = (random: Random, share: number): boolean => random() < share;

/**
 * Rules drawn from a seed: the same seed gives the same faults, connection by connection.
 *
 * @param share The share of connections on which anything goes wrong.
 */
export function seededRules(seed: number, share = 0.7): ProxyRules {
  return (connection) => {
    const random = createRandom(seed * 7919 + connection);
    const plan: ConnectionPlan = { seed: seed * 104_729 + connection };
    if (!chance(random, share)) return plan;
    return {
      ...plan,
      ...(chance(random, 0.08) && { isRefused: true }),
      ...(chance(random, 0.1) && { status: [401, 429, 500, 502, 503][Math.floor(random() * 5)] ?? 503 }),
      ...(chance(random, 0.4) && { cutAfter: Math.floor(random() * 8000) }),
      ...(chance(random, 0.1) && { muteAfter: Math.floor(random() * 8000) }),
      ...(chance(random, 0.2) && { delay: 1 + Math.floor(random() * 20) }),
      ...(chance(random, 0.1) && { buffer: 1 + Math.floor(random() * 6000) }),
      ...(chance(random, 0.1) && { bytesPerSecond: 50_000 + Math.floor(random() * 400_000) }),
      ...(chance(random, 0.3) && { pieceBytes: 1 + Math.floor(random() * 40) }),
      ...(chance(random, 0.5) && {
        messages: {
          swallow: chance(random, 0.4) ? 0.1 : 0, duplicate: chance(random, 0.5) ? 0.3 : 0, reorder: chance(random, 0.5) ? 2 + Math.floor(random() * 5) : 0,
          garbage: chance(random, 0.3) ? 0.1 : 0, swallowReady: chance(random, 0.1) ? 1 : 0,
        },
      }),
    };
  };
}
