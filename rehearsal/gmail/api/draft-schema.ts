/** Drafts that are no more because they were sent. */
export const SENT_DRAFT_SCHEMA = `
CREATE TABLE IF NOT EXISTS sent_drafts (id TEXT PRIMARY KEY) STRICT;
`;
