import { policySchema } from "../../src/domain/policy.ts";
import { giveAddress, takeAddress } from "../../src/store/contact-addresses.ts";
import { closeContact, openContact } from "../../src/store/contact-closing.ts";
import { setMode, setPaused } from "../../src/store/follow-up-wishes.ts";
import { loadMailbox, type MailboxRecord } from "../../src/store/mailboxes.ts";
import { addExclusion, removeExclusion } from "../../src/store/owners-choices.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { atWork } from "./at-work.ts";
import { addDays, DAY, HOUR, localAt } from "./local-time.ts";
import { person } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { OwnerAct } from "./story.ts";

/** What the owners do on the pages about the whole mailbox, through the functions that the pages call. */
export async function act(stage: Stage, doing: OwnerAct): Promise<void> {
  const { db } = stage.machine;
  const { rules } = stage;
  const now = stage.now() + stage.skew;
  switch (doing.kind) {
    case "mode":
      for (const { mailboxId } of stage.boxes) await setMode(db, mailboxId, doing.mode, now);
      if (stage.isGone) return;
      return stage.note({ kind: "mode", mode: doing.mode });
    case "hours":
      return await setRules(stage, { from: doing.from, to: doing.to });
    case "begins":
      return await setRules(stage, { fromDay: doing.day });
    case "languages":
      return await setRules(stage, { languages: doing.languages });
    case "blackout": {
      const today = localAt(stage.now(), rules.zone).day;
      const days = Array.from({ length: doing.days }, (_, i) => addDays(today, i + 1));
      return await setRules(stage, { blackout: days });
    }
    case "caps":
      return await setRules(stage, { per30: doing.per30, perDomain: doing.perDomain });
    case "zone":
      return await setRules(stage, { zone: doing.zone });
    case "excludes":
    case "includes": {
      const exclusion = { kind: "address" as const, value: key(person(doing.person).address) };
      const say = doing.kind === "excludes" ? addExclusion : removeExclusion;
      for (const { mailboxId } of stage.boxes) await say(db, mailboxId, exclusion, now);
      return stage.note({ kind: "excluded", person: doing.person, on: doing.kind === "excludes" });
    }
    case "merges":
      return void (await merge(stage, doing.person, doing.other));
    case "splits":
      return await split(stage, doing.person, doing.other);
    case "gives":
      return void (await give(stage, doing.person, person(doing.person).other));
    case "closes":
    case "opens": {
      const found = await contactOf(stage, doing.person);
      if (found === null) return;
      const { contactId, box } = found;
      const isDone =
        doing.kind === "closes"
          ? await closeContact(db, box.listId, contactId, now)
          : await openContact(db, box.listId, contactId, true, now);
      if (isDone) stage.note({ kind: "closed", person: doing.person, on: doing.kind === "closes" });
      return;
    }
    case "pauses":
      await pause(stage, true);
      return stage.later(stage.now() + doing.hours * HOUR, () => pause(stage, false));
    case "leaves":
      for (const { standIn } of stage.boxes) standIn.account.revokeAccess("client");
      stage.isGone = true;
      stage.later(stage.now() + doing.days * DAY, () => comeBack(stage));
      return stage.note({ kind: "mode", mode: "gone" });
    default:
      return doing satisfies never;
  }
}

async function pause(stage: Stage, on: boolean): Promise<void> {
  for (const { mailboxId } of stage.boxes)
    await setPaused(stage.machine.db, mailboxId, on, stage.now() + stage.skew);
  stage.note({ kind: "paused", on });
}

/** The owner's word that two are one. */
export async function merge(stage: Stage, one: number, other: number): Promise<void> {
  if (one !== other && (await give(stage, one, person(other).address)))
    stage.note({ kind: "merged", person: one, other, on: true });
}

async function give(stage: Stage, one: number, address: string): Promise<boolean> {
  const found = await contactOf(stage, one);
  if (found === null) return false;
  const its = { key: key(address), written: address };
  const now = stage.now() + stage.skew;
  return (await giveAddress(stage.machine.db, found.box, found.contactId, its, now)).kind === "given";
}

async function split(stage: Stage, one: number, other: number): Promise<void> {
  const found = await contactOf(stage, one);
  if (found === null || one === other) return;
  const { contactId, box } = found;
  const address = key(person(other).address);
  const newId = `split-${stage.facts.length}`;
  const now = stage.now() + stage.skew;
  if ((await takeAddress(stage.machine.db, box.listId, contactId, address, newId, now)).kind === "taken")
    stage.note({ kind: "merged", person: one, other, on: false });
}

/** Dots in a Gmail address mean nothing. */
function key(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  return domain === "gmail.com" ? `${local.replaceAll(".", "")}@${domain}` : address;
}

async function contactOf(
  stage: Stage,
  index: number,
): Promise<{ readonly contactId: string; readonly box: MailboxRecord } | null> {
  const { all, db } = stage.machine;
  const [row] = await all<{ id: string }>(
    "SELECT contact_id AS id FROM contact_address WHERE address = ?",
    key(person(index).address),
  );
  const box = await loadMailbox(db, stage.boxes[0]?.mailboxId ?? "");
  return row === undefined || box === null ? null : { contactId: row.id, box };
}

/** Connects what is not connected, if nobody has since. */
export async function comeBack(stage: Stage): Promise<void> {
  if (!stage.isGone) return;
  // What is due goes out as soon as they are in.
  stage.note({ kind: "mode", mode: await modeOf(stage) });
  for (const { by } of stage.boxes) {
    const connect = () => stage.machine.connect(by, stage.now() + stage.skew, stage.rules.zone);
    if ((await atWork(stage, connect)) !== null) continue;
    // Whom a fault befalls on the way in tries again.
    stage.note({ kind: "mode", mode: "gone" });
    return stage.later(stage.now() + HOUR, () => comeBack(stage));
  }
  stage.isGone = false;
}

async function modeOf(stage: Stage): Promise<"auto" | "draft" | "off"> {
  const [row] = await stage.machine.all<{ mode: "auto" | "draft" | "off" }>("SELECT mode FROM mailbox");
  return row?.mode ?? "auto";
}

/** Through what the page of the settings calls. */
export async function setRules(stage: Stage, changed: Partial<Stage["rules"]>): Promise<void> {
  Object.assign(stage.rules, changed);
  const { rules, machine } = stage;
  const policy = policySchema.parse({
    country: rules.country,
    blackouts: rules.blackout.map((day) => ({ from: day, to: day, name: "" })),
    fromHour: rules.from,
    toHour: rules.to,
    fromDay: rules.fromDay,
    languages: rules.languages,
    capPer30Days: rules.per30,
    followUpsPerDomainAndDay: rules.perDomain,
  });
  for (const { mailboxId } of stage.boxes) {
    const box = await loadMailbox(machine.db, mailboxId);
    if (box !== null)
      await saveSettings(machine.db, box, { zone: rules.zone, policy }, stage.now() + stage.skew);
  }
  stage.note({ kind: "rules", ...rules });
}
