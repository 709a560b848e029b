/** How much of a page looks at the calls. */
export const SHOWN = ['nothing', 'badges', 'badges-and-board'] as const;

/** One of those. */
export type Shown = (typeof SHOWN)[number];

/** How many badges there are to be seen. */
export const BADGES = 100;

/** What it is called in the tables. */
export const SHOWN_NAMES: Readonly<Record<Shown, string>> = {
  'nothing': 'ringback client, nothing shown', 'badges': `ringback, ${BADGES} badges`, 'badges-and-board': `ringback, ${BADGES} badges and a board`,
};

/** All of them are within the window. */
export const VIEWPORT = { width: 1200, height: 1400 } as const;
