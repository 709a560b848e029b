// What TypeScript is told of them: it must not need their packages, which are installed only where the benchmarks run.
import type { BadgeContestant } from '../../render/badge-contestant.js';

export declare const preactBadges: BadgeContestant;
export declare const reactBadges: BadgeContestant;
export declare const shoelaceBadges: BadgeContestant;
export declare const svelteBadges: BadgeContestant;
