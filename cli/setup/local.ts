import { randomBytes } from "node:crypto";
import { log } from "@clack/prompts";
import { ownerCheck, zoneCheck } from "../settings/checks.ts";
import { readDevVars, replacedBy, writeDevVars } from "../settings/dev-vars.ts";
import type { Arguments } from "./arguments.ts";
import type { Asker } from "./ask.ts";
import { askForClient, walkThroughGoogle } from "./google.ts";
import { hereZone } from "./here-zone.ts";
import { readState, remember } from "./state.ts";
import { StepFailed, Stopped } from "./stopped.ts";

const LOCAL_URL = "http://localhost:8787";
const LOCAL_REDIRECT = `${LOCAL_URL}/connect/callback`;

/** The local run: Kindly on this machine with the person's real Gmail. */
export async function setUpLocally(ask: Asker, given: Arguments): Promise<void> {
  const state = remember({ where: "local" });
  const there = readDevVars();
  if (given.asks && there["GOOGLE_CLIENT_SECRET"] === undefined)
    await walkThroughGoogle(ask, [LOCAL_REDIRECT]);
  const owner = await ask.text({
    message: "Which Gmail address is it for?",
    flag: "--owner",
    given: given.owner ?? there["OWNER"] ?? state.owner ?? null,
    check: ownerCheck,
  });
  remember({ owner });
  const client = await askForClient(ask, {
    clientId: given.clientId ?? there["GOOGLE_CLIENT_ID"] ?? readState().clientId ?? null,
    clientSecret: there["GOOGLE_CLIENT_SECRET"] ?? null,
    redirectUri: LOCAL_REDIRECT,
    googleUrl: there["GOOGLE_URL"] ?? process.env["GOOGLE_URL"] ?? null,
    asks: given.asks,
  });
  const zone = await ask.text({
    message: "In which time zone do you live?",
    flag: "--zone",
    given: given.zone ?? there["ZONE"] ?? state.zone ?? hereZone(),
    check: zoneCheck,
  });
  remember({ zone });
  await write(ask, given, {
    STAGE: "development",
    OWNER: owner,
    GOOGLE_CLIENT_ID: client.clientId,
    GOOGLE_CLIENT_SECRET: client.clientSecret,
    ZONE: zone,
    // What it has sealed can be opened with nothing else, so one that is there stays.
    ...(there["SECRET"] === undefined ? { SECRET: newSecret() } : {}),
  });
}

async function write(ask: Asker, given: Arguments, values: Readonly<Record<string, string>>): Promise<void> {
  const replaced = replacedBy(values);
  if (replaced.length > 0) {
    const agreed = given.asks
      ? await ask.confirm(`.dev.vars holds other values for ${replaced.join(", ")}. Replace them?`, false)
      : given.overwrite;
    if (!agreed && given.asks) throw new Stopped();
    if (!agreed)
      throw new StepFailed(
        `.dev.vars holds other values for ${replaced.join(", ")}.`,
        "Add --overwrite to replace them.",
      );
  }
  writeDevVars(values);
  log.success("The settings are in .dev.vars, which only you can read.");
}

/** 256 random bits: everything that Kindly keeps of Google's tokens is sealed with it. */
export function newSecret(): string {
  return randomBytes(32).toString("base64");
}
