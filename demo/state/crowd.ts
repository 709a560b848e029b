/** How many calls go out at once. */
export const CROWD_SIZES = ['1000', '10000', '100000'] as const;
export type CrowdSize = (typeof CROWD_SIZES)[number];

/** How many updates come in a second: the stops of the slider. */
export const CROWD_RATES = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

/** How the calls are shown: on a board, or a badge for each, as a shape or with its word. */
export const CROWD_VIEWS = ['board', 'shapes', 'words'] as const;
export type CrowdView = (typeof CROWD_VIEWS)[number];

/** The most calls that a badge for each is shown of; what nobody can look through belongs on a board. */
export const MOST_BADGES = 1000;
