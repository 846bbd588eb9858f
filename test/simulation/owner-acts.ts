import { policySchema } from "../../src/domain/policy.ts";
import { giveAddress, takeAddress } from "../../src/store/contacts.ts";
import { setMode } from "../../src/store/follow-up-wishes.ts";
import { loadMailbox } from "../../src/store/mailboxes.ts";
import { addExclusion, removeExclusion } from "../../src/store/owners-choices.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { addDays, DAY, HOUR, localAt } from "./local-time.ts";
import { person } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { OwnerAct } from "./story.ts";

/** What the owner does on the pages about the whole mailbox, through the functions that the pages call. */
export async function act(stage: Stage, doing: OwnerAct): Promise<void> {
  const { db, standIn } = stage.machine;
  const { mailboxId, rules } = stage;
  const now = stage.now() + stage.skew;
  switch (doing.kind) {
    case "mode":
      await setMode(db, mailboxId, doing.mode, now);
      if (stage.isGone) return;
      return stage.note({ kind: "mode", mode: doing.mode });
    case "hours":
      return await setRules(stage, { from: doing.from, to: doing.to });
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
      const exclusion = { kind: "address" as const, value: person(doing.person).address };
      if (doing.kind === "excludes")
        await addExclusion(db, mailboxId, { ...exclusion, value: key(exclusion.value) }, now);
      else await removeExclusion(db, mailboxId, { ...exclusion, value: key(exclusion.value) }, now);
      return stage.note({ kind: "excluded", person: doing.person, on: doing.kind === "excludes" });
    }
    case "merges":
      return void (await merge(stage, doing.person, doing.other));
    case "splits": {
      const contactId = await contactOf(stage, doing.person);
      const box = await loadMailbox(db, mailboxId);
      if (contactId === null || box === null || doing.person === doing.other) return;
      if (
        await takeAddress(
          db,
          box.listId,
          contactId,
          key(person(doing.other).address),
          `split-${stage.facts.length}`,
          now,
        )
      )
        stage.note({ kind: "merged", person: doing.person, other: doing.other, on: false });
      return;
    }
    case "leaves":
      standIn.account.revokeAccess("client");
      stage.isGone = true;
      stage.later(stage.now() + doing.days * DAY, () => comeBack(stage));
      return stage.note({ kind: "mode", mode: "gone" });
    default:
      return doing satisfies never;
  }
}

/** The owner's word that two are one. */
export async function merge(stage: Stage, one: number, other: number): Promise<void> {
  const { db } = stage.machine;
  const contactId = await contactOf(stage, one);
  const box = await loadMailbox(db, stage.mailboxId);
  if (contactId === null || box === null || one === other) return;
  const { address } = person(other);
  const given = await giveAddress(
    db,
    box,
    contactId,
    { key: key(address), written: address },
    stage.now() + stage.skew,
  );
  if (given === "given") stage.note({ kind: "merged", person: one, other, on: true });
}

/** Dots in a Gmail address mean nothing. */
function key(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  return domain === "gmail.com" ? `${local.replaceAll(".", "")}@${domain}` : address;
}

async function contactOf(stage: Stage, index: number): Promise<string | null> {
  const [row] = await stage.machine.all<{ id: string }>(
    "SELECT contact_id AS id FROM contact_address WHERE address = ?",
    key(person(index).address),
  );
  return row?.id ?? null;
}

/** Connects the mailbox again, if nobody has since. */
export async function comeBack(stage: Stage): Promise<void> {
  if (!stage.isGone) return;
  // Whom a fault befalls on the way in tries again.
  if ((await stage.machine.connect(stage.now() + stage.skew, stage.rules.zone)) === null)
    return stage.later(stage.now() + HOUR, () => comeBack(stage));
  stage.isGone = false;
  stage.note({ kind: "mode", mode: await modeOf(stage) });
}

async function modeOf(stage: Stage): Promise<"auto" | "draft" | "off"> {
  const [row] = await stage.machine.all<{ mode: "auto" | "draft" | "off" }>("SELECT mode FROM mailbox");
  return row?.mode ?? "auto";
}

/** Through what the page of the settings calls. */
export async function setRules(stage: Stage, changed: Partial<Stage["rules"]>): Promise<void> {
  Object.assign(stage.rules, changed);
  const { rules, machine } = stage;
  const box = await loadMailbox(machine.db, stage.mailboxId);
  if (box === null) return;
  const policy = policySchema.parse({
    country: rules.country,
    blackouts: rules.blackout.map((day) => ({ from: day, to: day, name: "" })),
    fromHour: rules.from,
    toHour: rules.to,
    capPer30Days: rules.per30,
    followUpsPerDomainAndDay: rules.perDomain,
  });
  await saveSettings(machine.db, box, { zone: rules.zone, policy }, stage.now() + stage.skew);
  stage.note({ kind: "rules", ...rules });
}
