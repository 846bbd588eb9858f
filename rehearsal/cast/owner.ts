import type { StandInOptions } from "../gmail/standin.ts";

/** The person whose mailbox the rehearsal plays: a foreign medical graduate who hopes for internal medicine. */
export const OWNER = {
  name: "Leila Haddad",
  address: "leila@haddad.example",
  alias: "leila.haddad@alumni-aub.example",
  zone: "America/New_York",
  signature: `Leila Haddad, MD
Research assistant, Lantern Street Community Health Center, Boston
Preparing for the internal medicine match, September 2026
+1 617 555 0142`,
} as const;

/** The owner as the stand-in Gmail wants to know them. */
export const OWNER_ACCOUNT: StandInOptions["owner"] = {
  address: OWNER.address,
  name: OWNER.name,
  aliases: [{ address: OWNER.alias, name: OWNER.name }],
};
