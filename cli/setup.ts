import { cancel, intro, log, outro } from "@clack/prompts";
import { runLocally } from "./dev/run.ts";
import { openPage } from "./platform/open-page.ts";
import { type Arguments, parseArguments, USAGE } from "./setup/arguments.ts";
import { type Asker, nobody, person } from "./setup/ask.ts";
import { setUpDeployment } from "./setup/deployment.ts";
import { setUpLocally } from "./setup/local.ts";
import { readState } from "./setup/state.ts";
import { StepFailed, Stopped } from "./setup/stopped.ts";

/**
 * npm run setup: from a fresh clone to a Kindly that runs with real Gmail, here or on Cloudflare. It can be stopped
 * anywhere and run again; each step looks first whether it is done.
 */
const WRONG_USE = 2;

const LOCAL = {
  value: "local" as const,
  label: "On this machine",
  hint: "works while npm run dev is running",
};
const DEPLOYMENT = {
  value: "deployment" as const,
  label: "On Cloudflare",
  hint: "works day and night; the free plan is enough",
};
/** Where the last time began stands first. */
const PLACES = { local: [LOCAL, DEPLOYMENT], deployment: [DEPLOYMENT, LOCAL] };

const asked = parseArguments(
  process.argv.slice(2),
  process.stdin.isTTY === true && process.stdout.isTTY === true,
);
switch (asked.kind) {
  case "help":
    console.log(USAGE);
    break;
  case "wrong":
    console.error(asked.problem);
    process.exitCode = WRONG_USE;
    break;
  case "run":
    await run(asked.given);
    break;
  default:
    asked satisfies never;
}

async function run(given: Arguments): Promise<void> {
  intro("Kindly: set-up. Ctrl-C stops it; npm run setup goes on where it stopped.");
  try {
    await setUp(given.asks ? person : nobody, given);
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Stopped) cancel("Stopped. npm run setup goes on from here.");
    else if (error instanceof StepFailed) {
      log.error(error.message);
      cancel(error.mend);
    } else throw error;
  }
}

async function setUp(ask: Asker, given: Arguments): Promise<void> {
  const where =
    given.where ?? (await ask.choose("Where shall it run?", PLACES[readState().where ?? "deployment"]));
  switch (where) {
    case "local":
      await setUpLocally(ask, given);
      return await afterLocal(ask, given);
    case "deployment": {
      const url = await setUpDeployment(ask, given);
      if (given.opens) openPage(`${url}/connect`);
      outro(`Open ${url}/connect and sign in. Google warns that it has not verified the app, which is yours:
   press Advanced, then Go to Kindly, and leave Gmail's box ticked. npm run doctor says whether all is well.`);
      return;
    }
    default:
      where satisfies never;
  }
}

async function afterLocal(ask: Asker, given: Arguments): Promise<void> {
  if (given.asks && (await ask.confirm("Start it now?", true))) {
    outro("Starting. Ctrl-C stops it; npm run dev starts it again.");
    return await runLocally({ port: 8787, opens: given.opens });
  }
  outro("npm run dev starts it. npm run doctor says whether all is well.");
}
