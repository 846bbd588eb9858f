/**
 * What Cloudflare gives for nothing, and Gmail to one user of one project (docs/decisions and the README cite where
 * these stand: Workers "Limits" and "Pricing", D1 "Limits", Queues "Pricing", Gmail API "Usage limits").
 */
export const FREE_PER_DAY = {
  "queue operations": 10_000,
  "D1 rows read": 5_000_000,
  "D1 rows written": 100_000,
  requests: 100_000,
} as const;
export type Daily = keyof typeof FREE_PER_DAY;

/** One message that is written, delivered and acknowledged (Queues, "Pricing"). */
export const OPERATIONS_PER_MESSAGE = 3;

export const FREE_PER_INVOCATION = { cpu: 10, requests: 50, statements: 50 } as const;
export const FREE_DATABASE = 500 * 1024 * 1024;
export const UNITS_PER_MINUTE = 6_000;
