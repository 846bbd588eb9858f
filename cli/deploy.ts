import { workIn } from "./platform/account.ts";
import { readConfig } from "./platform/config.ts";
import { deploy, migrateRemote } from "./platform/deployment.ts";
import { missingSettings } from "./platform/deployment-health.ts";
import { readState, remember } from "./setup/state.ts";

/**
 * npm run deploy: the database first, then the Worker, so that no version ever meets a database that is older than it.
 * Cloudflare's deploy button runs it too, with the database's id in wrangler.toml and nobody to ask.
 */
const failed = await run();
if (failed !== null) {
  console.error(failed);
  process.exitCode = 1;
}

async function run(): Promise<string | null> {
  if (readConfig().databaseId === null)
    return "This Kindly has no database on Cloudflare yet. npm run setup -- --deploy makes it, and everything else that is needed.";
  const { account, url: known } = readState();
  if (account !== undefined && process.env["CLOUDFLARE_ACCOUNT_ID"] === undefined) workIn({ id: account });
  console.log("Bringing the database up to date ...");
  const behind = await migrateRemote();
  if (behind !== null)
    return `The database could not be brought up to date, so nothing was deployed: ${behind}.\nIs somebody logged in (npx wrangler whoami)?`;
  const deployed = await deploy(true);
  if (!deployed.ok)
    return `The Worker could not be deployed: ${deployed.reason}. The one that was there goes on.`;
  const url = deployed.url ?? known;
  if (url === undefined) return null;
  remember({ url });
  const missing = await missingSettings(url);
  if (missing.length === 0) return null;
  return [
    `Kindly is deployed at ${url}, and still needs settings:`,
    ...missing.map((each) => `- ${each}`),
    "npm run setup -- --deploy asks for them.",
  ].join("\n");
}
