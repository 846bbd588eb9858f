import { log } from "@clack/prompts";
import { putSecrets, secretNames } from "../platform/resources.ts";
import { ownerCheck, zoneCheck } from "../settings/checks.ts";
import type { Arguments } from "./arguments.ts";
import type { Asker } from "./ask.ts";
import { askForClient, walkThroughGoogle } from "./google.ts";
import { hereZone } from "./here-zone.ts";
import { newSecret } from "./local.ts";
import { readState, remember } from "./state.ts";
import { StepFailed } from "./stopped.ts";

const NEEDED = ["OWNER", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "SECRET", "ZONE", "BASE_URL"] as const;

/** The deployment's settings, all kept as secrets of the Worker, so that there is one place for them. */
export async function putSettings(ask: Asker, given: Arguments, url: string): Promise<void> {
  const there = (await secretNames()) ?? [];
  const isComplete = NEEDED.every((name) => there.includes(name));
  if (
    isComplete &&
    !(given.asks ? await ask.confirm("Its settings are there. Change them?", false) : given.overwrite)
  ) {
    log.success("The settings stay as they are.");
    return;
  }
  if (given.asks) await walkThroughGoogle(ask, [`${url}/connect/callback`]);
  const values = await askForValues(ask, given, url);
  // What it has sealed can be opened with nothing else, so one that is there stays.
  const secret = there.includes("SECRET") ? {} : { SECRET: newSecret() };
  const failed = await putSecrets({ ...values, ...secret });
  if (failed !== null)
    throw new StepFailed(
      `Cloudflare did not take the settings: ${failed}.`,
      "Run npm run setup again; it goes on here.",
    );
  log.success("The settings are with the Worker. They can be replaced there, and read by nobody.");
}

async function askForValues(ask: Asker, given: Arguments, url: string): Promise<Record<string, string>> {
  const state = readState();
  const OWNER = await ask.text({
    message: "Which Gmail address is it for?",
    flag: "--owner",
    given: given.owner ?? state.owner ?? null,
    check: ownerCheck,
  });
  remember({ owner: OWNER });
  const client = await askForClient(ask, {
    clientId: given.clientId ?? state.clientId ?? null,
    clientSecret: null,
    redirectUri: `${url}/connect/callback`,
    googleUrl: process.env["GOOGLE_URL"] ?? null,
    asks: given.asks,
  });
  const ZONE = await ask.text({
    message: "In which time zone do you live?",
    flag: "--zone",
    given: given.zone ?? state.zone ?? hereZone(),
    check: zoneCheck,
  });
  remember({ zone: ZONE });
  return {
    OWNER,
    GOOGLE_CLIENT_ID: client.clientId,
    GOOGLE_CLIENT_SECRET: client.clientSecret,
    ZONE,
    BASE_URL: url,
  };
}
