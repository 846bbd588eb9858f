import { log } from "@clack/prompts";
import { type Account, logIn, type WhoAmI, whoIsLoggedIn, workIn } from "../platform/account.ts";
import { readConfig } from "../platform/config.ts";
import { deploy, migrateRemote } from "../platform/deployment.ts";
import { namesakes, type Provision, provideDatabase, provideQueue } from "../platform/resources.ts";
import type { Arguments } from "./arguments.ts";
import type { Asker } from "./ask.ts";
import { putSettings } from "./deployment-settings.ts";
import { readState, remember } from "./state.ts";
import { StepFailed } from "./stopped.ts";

/**
 * The deployment on Cloudflare. Every step looks first whether it is done, so the whole can be run again at any time;
 * the Worker goes up before its settings, because its address is one of Google's redirect URIs.
 * @returns where it is reached
 */
export async function setUpDeployment(ask: Asker, given: Arguments): Promise<string> {
  remember({ where: "deployment" });
  await useAccount(ask, given);
  await askAboutNamesakes(ask);
  const { databaseName, queues } = readConfig();
  tell(`the database ${databaseName}`, await provideDatabase());
  for (const queue of queues) tell(`the queue ${queue}`, await provideQueue(queue));
  const failed = await migrateRemote();
  if (failed !== null)
    throw new StepFailed(`The database could not be brought up to date: ${failed}.`, AGAIN);
  log.success("The database is up to date.");
  const url = await upload(given);
  await putSettings(ask, given, url);
  return url;
}

const AGAIN = "Once that is mended, run npm run setup again; it goes on here.";

async function useAccount(ask: Asker, given: Arguments): Promise<void> {
  const who = await loggedIn(ask, given);
  const account = await chosen(ask, who.accounts);
  workIn(account);
  remember({ account: account.id });
  log.success(`Cloudflare: ${account.name}${who.email === null ? "" : `, as ${who.email}`}.`);
}

async function loggedIn(ask: Asker, given: Arguments): Promise<Extract<WhoAmI, { loggedIn: true }>> {
  const before = await whoIsLoggedIn();
  if (before.loggedIn) return before;
  if (given.asks) {
    log.info(
      "Kindly runs in your own Cloudflare account; the free plan is enough (https://dash.cloudflare.com/sign-up).",
    );
    if (await ask.confirm("Log in to Cloudflare now, in your browser?", true)) await logIn();
    const after = await whoIsLoggedIn();
    if (after.loggedIn) return after;
  }
  throw new StepFailed(
    "Nobody is logged in to Cloudflare.",
    "Run npx wrangler login, or put an API token into CLOUDFLARE_API_TOKEN; then run npm run setup again.",
  );
}

async function chosen(ask: Asker, accounts: readonly Account[]): Promise<Account> {
  const wanted = process.env["CLOUDFLARE_ACCOUNT_ID"] ?? readState().account;
  const known = accounts.find(({ id }) => id === wanted);
  if (known !== undefined) return known;
  const [only] = accounts;
  if (only === undefined)
    throw new StepFailed(
      "This login reaches no Cloudflare account.",
      "Make one at https://dash.cloudflare.com.",
    );
  if (accounts.length === 1) return only;
  const options = accounts.map(({ id, name }) => ({ value: id, label: name, hint: id }));
  const id = await ask.choose("In which Cloudflare account?", options);
  return accounts.find((account) => account.id === id) ?? only;
}

/** Whose they are cannot be seen from outside, and uploading would replace what is there. */
async function askAboutNamesakes(ask: Asker): Promise<void> {
  const there = await namesakes();
  if (there.length === 0) return;
  const question = `This account holds ${there.join(" and ")} already. From an earlier set-up of Kindly?`;
  if (await ask.confirm(question, true)) return;
  throw new StepFailed(
    "Nothing was changed in the account.",
    "In wrangler.toml give name, database_name and the queues other names, and run npm run setup again.",
  );
}

function tell(what: string, provision: Provision): void {
  if (!provision.ok) throw new StepFailed(`Cloudflare did not make ${what}: ${provision.reason}.`, AGAIN);
  log.success(provision.how === "made" ? `Made ${what}.` : `Found ${what}.`);
}

async function upload(given: Arguments): Promise<string> {
  log.step("Uploading the Worker, its cron and its queues ...");
  const deployed = await deploy(given.asks);
  if (!deployed.ok) throw new StepFailed(`The Worker could not be uploaded: ${deployed.reason}.`, AGAIN);
  const url = deployed.url ?? readState().url;
  if (url === undefined)
    throw new StepFailed(
      "The Worker is uploaded, but has no address.",
      "In Cloudflare's dashboard open the Worker, Settings, Domains & Routes, and enable workers.dev; then run npm run setup again.",
    );
  remember({ url });
  log.success(`Kindly is at ${url}`);
  return url;
}
