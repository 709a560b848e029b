/** What a page's message in the console begins with when it was painted; the milliseconds stand after it. */
export const PAINTED = 'painted after';
