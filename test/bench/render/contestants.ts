import { preactBadges, reactBadges, shoelaceBadges, svelteBadges } from '../rivals/badges/index.js';
import type { BadgeContestant } from './badge-contestant.js';
import { litBadges } from './lit-badges.js';
import { ringbackBadges } from './ringback-badges.js';
import { vanillaBadges } from './vanilla-badges.js';

/** Who takes part, by name; the first is the limit that the others are measured against. */
export const CONTESTANTS = {
  'vanilla': vanillaBadges, 'bare Lit': litBadges, 'React': reactBadges, 'Preact': preactBadges, 'Svelte': svelteBadges, 'Shoelace': shoelaceBadges,
  'ringback': ringbackBadges,
} as const satisfies Readonly<Record<string, BadgeContestant>>;

/** The name of one who takes part. */
export type ContestantName = keyof typeof CONTESTANTS;
