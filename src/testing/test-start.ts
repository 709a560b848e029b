/** The moment at which a test feed begins where nothing else is said: 09:31:16 on 14 May 2030, by Greenwich. */
export const TEST_START = Date.UTC(2030, 4, 14, 9, 31, 16);
