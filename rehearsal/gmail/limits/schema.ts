/** The sending limit counts what left in the last day at every send. */
export const LIMITS_SCHEMA = "CREATE INDEX IF NOT EXISTS sent_at ON sent (at);";
