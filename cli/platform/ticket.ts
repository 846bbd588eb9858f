import { createHash, randomBytes } from "node:crypto";
import { reasonOf, wrangler } from "./wrangler.ts";

export type Ticket =
  | { readonly ok: true; readonly ticket: string }
  | { readonly ok: false; readonly reason: string };

const GOOD_FOR = 5 * 60_000;

/**
 * Lays the hash of a fresh ticket into the database: whoever may write there, runs this Kindly, and may have it
 * examined (src/web/api/doctor.ts). The ticket itself stands on no command line.
 */
export async function layTicket(where: "--local" | "--remote"): Promise<Ticket> {
  const ticket = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(ticket).digest("hex");
  const now = Date.now();
  const sql = `DELETE FROM doctor_ticket WHERE until < ${now}; INSERT INTO doctor_ticket (hash, until) VALUES ('${hash}', ${now + GOOD_FOR})`;
  const ran = await wrangler(["d1", "execute", "DB", where, "--yes", "--json", "--command", sql]);
  return ran.ok ? { ok: true, ticket } : { ok: false, reason: reasonOf(ran) };
}
