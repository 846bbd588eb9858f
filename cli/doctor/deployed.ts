import { whoIsLoggedIn, workIn } from "../platform/account.ts";
import { readConfig } from "../platform/config.ts";
import { secretNames } from "../platform/resources.ts";
import { readState } from "../setup/state.ts";
import { examination } from "./examination.ts";
import { healthOf } from "./health.ts";
import { NO_ZONE } from "./local.ts";
import { broken, fine, type Line, worrying } from "./report.ts";

const SET_UP = "npm run setup -- --deploy goes on where it stopped.";
const NEEDED = ["OWNER", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "SECRET"];

/** Looks at the deployment, as whoever is logged in to Cloudflare. */
export async function examineDeployment(givenUrl: string | null, tell: (line: Line) => void): Promise<void> {
  if (readConfig().databaseId === null) {
    tell(broken("Nothing was deployed from this folder yet.", SET_UP));
    return;
  }
  const who = await whoIsLoggedIn();
  if (!who.loggedIn) {
    tell(broken("Nobody is logged in to Cloudflare here.", "npx wrangler login, or CLOUDFLARE_API_TOKEN."));
    return;
  }
  tell(fine(`Logged in to Cloudflare${who.email === null ? "" : ` as ${who.email}`}.`));
  const { account, url: known } = readState();
  if (account !== undefined && process.env["CLOUDFLARE_ACCOUNT_ID"] === undefined) workIn({ id: account });
  for (const line of await aboutSecrets()) tell(line);
  const url = givenUrl ?? known;
  if (url === undefined) {
    tell(broken("Where the deployment is reached is not known here.", "npm run doctor -- --url https://..."));
    return;
  }
  const health = await healthOf(url);
  for (const line of health.lines) tell(line);
  if (health.stops) return;
  for (const line of (await examination(url, "--remote")).lines) tell(line);
}

async function aboutSecrets(): Promise<Line[]> {
  const there = (await secretNames()) ?? [];
  const missing = NEEDED.filter((name) => !there.includes(name));
  return [
    ...(missing.length > 0 ? [broken(`The deployment lacks ${missing.join(", ")}.`, SET_UP)] : []),
    ...(there.includes("ZONE") || missing.length > 0 ? [] : [NO_ZONE]),
    ...(there.includes("BASE_URL") || missing.length > 0
      ? []
      : [worrying("BASE_URL is not set, so the summary carries no links.", SET_UP)]),
  ];
}
