/** The cron's, in ms. */
export const QUARTER = 15 * 60_000;
export const DAY = 96 * QUARTER;
/** Where the days of the busy owner begin: a Monday in New York. */
export const START = Date.parse("2026-03-02T00:00:00-05:00");
