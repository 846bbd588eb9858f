import * as z from "zod";
import { jsonOf, wrangler } from "./wrangler.ts";

export interface Account {
  readonly id: string;
  readonly name: string;
}

export type WhoAmI =
  | { readonly loggedIn: false }
  | { readonly loggedIn: true; readonly email: string | null; readonly accounts: readonly Account[] };

const whoAmI = z.object({
  loggedIn: z.literal(true),
  email: z.string().nullish(),
  accounts: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** Who is logged in to Cloudflare here, by `wrangler login` or CLOUDFLARE_API_TOKEN. */
export async function whoIsLoggedIn(): Promise<WhoAmI> {
  const read = whoAmI.safeParse(jsonOf(await wrangler(["whoami", "--json"])));
  if (!read.success) return { loggedIn: false };
  return { loggedIn: true, email: read.data.email ?? null, accounts: read.data.accounts };
}

/** Opens Cloudflare's page in a browser and waits for a yes. */
export async function logIn(): Promise<void> {
  await wrangler(["login"], { shown: true });
}

/** Everything that wrangler does from here on is done in this account. */
export function workIn(account: Pick<Account, "id">): void {
  process.env["CLOUDFLARE_ACCOUNT_ID"] = account.id;
}
