import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DirectorEvent } from "../../../rehearsal/cast/director.ts";
import { DAY0 } from "../../../rehearsal/cast/script-time.ts";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { DAY, followUpWriter, HOUR, openDirector, openMailbox } from "./stage.ts";

const bytes = (standIn: StandIn) => standIn.messages().map(({ raw, labels, at }) => ({ raw, labels, at }));

function lettersTo(standIn: StandIn, address: string) {
  return standIn.sent().filter(({ recipients }) => recipients.includes(address));
}

/** The owner's first letter to somebody, and that person's thread at `day`, with a draft of a follow-up in it. */
async function withDraft(address: string, day: number) {
  const standIn = openMailbox();
  const director = openDirector(standIn);
  await director.playTo(DAY0 + day * DAY);
  const letter = lettersTo(standIn, address)[0];
  if (!letter) throw new Error(`no letter to ${address}`);
  const writer = followUpWriter(standIn);
  return { standIn, director, letter, writer, draftId: await writer.draft(letter) };
}

describe("the director", () => {
  it("plays the same mail twice, in whatever steps", async () => {
    const [one, two] = [openMailbox(), openMailbox()];
    await openDirector(one).playTo(DAY0 + 60 * DAY);
    const stepwise = openDirector(two);
    for (let day = -57; day <= 60; day += 1) await stepwise.playTo(DAY0 + day * DAY);
    expect(bytes(two)).toEqual(bytes(one));
    expect(two.clock.now()).toBe(DAY0 + 60 * DAY);
  });

  it("goes on from a saved state, after a restart, as if it had never stopped", async () => {
    const whole = openMailbox();
    await openDirector(whole).playTo(DAY0 + 60 * DAY);

    const folder = mkdtempSync(join(tmpdir(), "cast-"));
    const path = join(folder, "gmail.sqlite");
    const before = openMailbox(path);
    const stopped = openDirector(before);
    await stopped.playTo(DAY0 - 3 * DAY);
    const next = stopped.nextAt();
    before.close();

    const after = openMailbox(path);
    const resumed = openDirector(after, stopped.save());
    expect(resumed.nextAt()).toBe(next);
    await resumed.playTo(DAY0 + 60 * DAY);
    expect(bytes(after)).toEqual(bytes(whole));
    after.close();
    rmSync(folder, { recursive: true });
  });

  it("tells of every event in order, and when the next one is", async () => {
    const standIn = openMailbox();
    const director = openDirector(standIn);
    const events: DirectorEvent[] = [];
    const first = director.nextAt();
    await director.playTo(DAY0, (event) => {
      expect(standIn.clock.now()).toBe(event.at);
      events.push(event);
    });
    expect(events[0]?.at).toBe(first);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
    expect(director.nextAt()).toBeGreaterThan(DAY0);
    await director.playTo(DAY0 + 60 * DAY);
    expect(director.nextAt()).toBeNull();
  });
});

describe("people who wait for a follow-up", () => {
  it("answer it when it has been sent", async () => {
    const address = "anwosu@lakeshore-health.example";
    const { standIn, director, letter, writer, draftId } = await withDraft(address, 1);
    await director.playTo(DAY0 + 2 * DAY);
    await writer.send(draftId);
    await director.playTo(DAY0 + 8 * DAY);
    const thread = standIn.messages(letter.threadId).map(({ raw }) => /^From: (.*)$/m.exec(raw)?.[1]);
    expect(thread).toEqual([
      "Leila Haddad <leila@haddad.example>",
      "Leila Haddad <leila@haddad.example>",
      "Adaeze Nwosu <anwosu@lakeshore-health.example>",
      "Leila Haddad <leila@haddad.example>",
    ]);
  });

  it("say nothing when none is sent", async () => {
    const standIn = openMailbox();
    await openDirector(standIn).playTo(DAY0 + 60 * DAY);
    expect(standIn.messages().some(({ raw }) => raw.startsWith("Return-Path: <anwosu"))).toBe(false);
    expect(standIn.messages().some(({ raw }) => raw.includes("\r\nFrom: Adaeze Nwosu"))).toBe(false);
  });
});

describe("people who answer between draft and send", () => {
  it.each([
    ["dokonjo@lakeshore-health.example", "From: David Okonjo <dokonjo@lakeshore-health.example>", true],
    ["isabelle.morel@institut-garance.example", "<i.morel.sociologue@boite-aux-lettres.example>", true],
    ["sarrieta@hospital-almendros.example", "Subject: Visita en enero", false],
  ])("%s does within the day", async (address, mark, inThread) => {
    const { standIn, director, letter } = await withDraft(address, 12);
    await director.playTo(DAY0 + 12 * DAY + 20 * HOUR);
    const answer = standIn
      .messages()
      .find(({ raw, labels }) => raw.includes(mark) && labels.includes("INBOX"));
    expect(answer?.at).toBeGreaterThan(DAY0 + 12 * DAY);
    expect(answer?.threadId === letter.threadId).toBe(inThread);
  });
});

describe("the owner", () => {
  it("deletes the draft to one person", async () => {
    const { standIn, director, draftId } = await withDraft("simone.archer@brightwaterhealth.example", 1);
    await director.playTo(DAY0 + 2 * DAY);
    expect(standIn.drafts().map((draft) => draft.draftId)).not.toContain(draftId);
  });

  it("rewrites the draft to another, in its thread", async () => {
    const address = "hugo.lindenthal@brightwaterhealth.example";
    const { standIn, director, letter, writer, draftId } = await withDraft(address, 5);
    await director.playTo(DAY0 + 6 * DAY);
    expect(standIn.drafts()[0]?.raw).toContain("three of my forty patients have asked");
    await writer.send(draftId);
    const sent = lettersTo(standIn, address);
    expect(sent.map(({ threadId }) => threadId)).toEqual([letter.threadId, letter.threadId]);
    expect(sent[1]?.raw).toContain("three of my forty patients have asked");
  });

  it("answers people after a day or two, but not those who asked to be left alone", async () => {
    const standIn = openMailbox();
    const events: string[] = [];
    await openDirector(standIn).playTo(DAY0 + 60 * DAY, ({ what }) => void events.push(what));
    expect(events).toContain("the owner answers Owen Gallagher");
    expect(events.filter((what) => what.startsWith("the owner answers")).length).toBeGreaterThan(12);
    expect(events).not.toContain("the owner answers Peter Sandoval");
  });
});

describe("an absence", () => {
  it("is told again only after some days", async () => {
    const address = "tdonnelly@stbrendans.example";
    const { standIn, director, letter, writer, draftId } = await withDraft(address, -4);
    await writer.send(draftId);
    await director.playTo(DAY0 - 3 * DAY);
    expect(notices(standIn)).toBe(1);
    await director.playTo(DAY0 + 10 * DAY);
    await writer.send(await writer.draft(letter));
    await director.playTo(DAY0 + 11 * DAY);
    expect(notices(standIn)).toBe(2);
  });
});

function notices(standIn: StandIn): number {
  return standIn.messages().filter(({ raw }) => /^Subject: Automatic reply: (Re: )?Requirements/m.test(raw))
    .length;
}
