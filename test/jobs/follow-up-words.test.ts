import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY, type Policy } from "../../src/domain/policy.ts";
import type { Why } from "../../src/domain/reasons.ts";
import { writeFollowUp } from "../../src/jobs/write-follow-up.ts";
import { loadMailbox } from "../../src/store/mailboxes.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { removeTemplate, saveTemplate } from "../../src/store/templates.ts";
import { letterTo, mail } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const HOUR = 3_600_000;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function letter(body?: string): Promise<Story> {
  const written =
    body === undefined
      ? undefined
      : mail({
          From: "Leila Haddad <leila@haddad.example>",
          To: `Helen Marchetti <${HELEN}>`,
          Subject: "Registry",
          body,
        });
  const opened = await openStory(written === undefined ? undefined : (s) => void s.ownerSends(written));
  open.push(opened);
  return opened;
}

async function own(it: Story, body: string, language: "en" | "de" = "en") {
  const { house } = it;
  const [row] = await house.all<{ kind: string }>("SELECT kind FROM outreach");
  await saveTemplate(house.db, house.mailboxId, {
    kind: row?.kind as "research",
    language,
    body,
    updatedAt: CONNECTED,
  });
  return row?.kind as "research";
}

async function followUpOf({ house, standIn }: Story): Promise<string> {
  await house.tick(DRAFTED);
  await house.tick(SENT);
  const raw = standIn.sent().findLast((sent) => sent.by === "api")?.raw ?? "";
  // Quoted-printable breaks long lines (RFC 2045, section 6.7).
  return raw.replace(/=\r?\n/g, "");
}

async function whys({ house }: Story): Promise<Why[]> {
  const rows = await house.all<{ why: string }>("SELECT why FROM decision ORDER BY id");
  return rows.map((row) => JSON.parse(row.why) as Why);
}

async function rules({ house }: Story, more: Partial<Policy>) {
  const box = await loadMailbox(house.db, house.mailboxId);
  if (box === null) throw new Error("no mailbox");
  const { zone } = box;
  await saveSettings(house.db, box, { zone, policy: { ...DEFAULT_POLICY, ...more } }, CONNECTED);
}

/** So brief that it is outreach by its owner's word alone. */
async function briefLetter(): Promise<Story> {
  const it = await letter("Dr. Marchetti: volunteer? CV attached.\n\nLeila Haddad");
  it.standIn.ownerLabels(it.standIn.sent()[0]?.threadId ?? "", ["Kindly/Track"], []);
  await it.house.tick(CONNECTED + 60_000);
  return it;
}

const GERMAN = (you: string, have: string) =>
  `Liebe Helen,\n\nich bin Ärztin und habe Ihre Arbeit nicht vergessen, sondern mit Freude gelesen.\n\nIch wollte ${you} fragen, ob ${have}.\n\nViele Grüße\nLeila Haddad`;

describe("the words of a follow-up", () => {
  it("are the owner's own template, when there is one", async () => {
    const it = await letter();
    await own(
      it,
      "{{ greeting }}\n\nMy own words{% if ask %}, to ask {{ ask }}{% endif %}.\n\n{{ sign_off }}",
    );
    const sent = await followUpOf(it);
    expect(sent).toContain("My own words, to ask whether you would be willing to let me help");
    expect((await whys(it)).some((why) => why.code === "drafted" && why.instead !== undefined)).toBe(false);
  });

  it("are the house's again after it was taken away", async () => {
    const it = await letter();
    const kind = await own(it, "{{ greeting }} My own words.");
    await removeTemplate(it.house.db, it.house.mailboxId, kind, "en");
    expect(await followUpOf(it)).not.toContain("My own words");
  });

  it("cost not one more statement to load", async () => {
    const [without, within] = [await letter(), await letter()];
    await own(within, "{{ greeting }} My own words.");
    await followUpOf(without);
    await followUpOf(within);
    expect(within.house.mostQueries()).toBe(without.house.mostQueries());
  });

  it.each(["{{ greeting ", "{{ greeting | nonsense }}", "{% if nothing %}x{% endif %}"])(
    "are the house's when a kept template cannot be used, and the decision says so: %s",
    async (body) => {
      const it = await letter();
      await own(it, body);
      expect(await followUpOf(it)).toContain("no answer is needed");
      const drafted = (await whys(it)).find((why) => why.code === "drafted");
      expect(drafted).toMatchObject({ instead: expect.stringMatching(/template/i) });
    },
  );

  it("say neither Sie nor du to somebody whom the letter calls du", async () => {
    const it = await letter(GERMAN("dich", "du im Sommer Platz für mich hast").replace("Ihre", "deine"));
    const sent = await followUpOf(it);
    expect(sent).toContain("Liebe Helen,");
    expect(sent).toMatch(/habe ich gefragt, ob du im Sommer/);
    expect(sent.split("schrieb Leila")[0]).not.toMatch(/\b(?:Sie|Ihnen|Ihre)\b/);
  });

  it("are not the owner's template where it says Sie and the letter du", async () => {
    const it = await letter(GERMAN("dich", "du im Sommer Platz für mich hast").replace("Ihre", "deine"));
    await own(it, "{{ greeting }}\n\nich danke Ihnen und schreibe Ihnen nochmals.", "de");
    expect(await followUpOf(it)).not.toContain("danke Ihnen");
    expect((await whys(it)).find((why) => why.code === "drafted")).toMatchObject({
      instead: expect.stringContaining("formal"),
    });
  });

  it("are none for a letter in a language that Kindly does not write, which its owner is told", async () => {
    const it = await letter(
      "Gentile Professoressa Marchetti,\n\nsono una giovane dottoressa e ho letto con grande interesse il suo lavoro sullo scompenso. Le scrivo per chiedere se sarebbe possibile collaborare come volontaria questa estate.\n\nCordiali saluti,\nLeila Haddad",
    );
    expect(await followUpOf(it)).toBe("");
    expect(it.standIn.sent()).toHaveLength(1);
    expect((await whys(it)).at(-1)).toEqual({ code: "no-words", language: "it" });
    expect(await it.status()).toEqual(["awaiting"]);
  });

  it("are none for a letter in a language that its owner does not write in, by their settings", async () => {
    const it = await letter(GERMAN("Sie", "Sie im Sommer Platz für mich haben"));
    await rules(it, { languages: ["en", "fr"] });
    expect(await followUpOf(it)).toBe("");
    expect((await whys(it)).at(-1)).toEqual({ code: "no-words", language: "de" });
  });

  it("are taken back with the draft when its owner does not write in that language any more, and come again", async () => {
    const it = await letter(GERMAN("Sie", "Sie im Sommer Platz für mich haben"));
    await it.house.tick(DRAFTED);
    expect(it.standIn.drafts()).toHaveLength(1);
    await rules(it, { languages: ["en", "fr"] });
    for (const at of [DRAFTED + HOUR, SENT]) await it.house.tick(at);
    expect([it.standIn.drafts(), it.kindlySent()]).toEqual([[], []]);
    expect((await whys(it)).at(-1)).toEqual({ code: "no-words", language: "de" });
    await rules(it, {});
    for (const hours of [22, 24, 46, 48, 70, 72]) await it.house.tick(SENT + hours * HOUR);
    expect(it.kindlySent()).toEqual([HELEN]);
  });

  it("are in the main language for a letter too brief to tell its own, and the decision says so", async () => {
    const it = await briefLetter();
    await rules(it, { mainLanguage: "de" });
    await own(it, "{{ greeting }}\n\nmeine eigenen Worte. Danke!", "de");
    expect(await followUpOf(it)).toContain("meine eigenen Worte");
    expect((await whys(it)).find((why) => why.code === "drafted")).toMatchObject({ takenFor: "de" });
  });

  it("are none for such a letter without a main language", async () => {
    const it = await briefLetter();
    expect(await followUpOf(it)).toBe("");
    expect((await whys(it)).at(-1)).toEqual({ code: "no-words", language: "unknown" });
  });

  it("are the owner's own for such a letter, once they are written", async () => {
    const it = await letter(
      "Gentile Professoressa Marchetti,\n\nsono una giovane dottoressa e ho letto con grande interesse il suo lavoro sullo scompenso. Le scrivo per chiedere se sarebbe possibile collaborare come volontaria questa estate.\n\nCordiali saluti,\nLeila Haddad",
    );
    await it.house.all(
      "UPDATE outreach SET own_text = 'Gentile Professoressa, grazie.', next_look_at = ?",
      CONNECTED,
    );
    expect(await followUpOf(it)).toContain("Gentile Professoressa, grazie.");
  });

  it("that cannot be written keep no other follow-up waiting, and are tried again", async () => {
    const RAY = "rosei@ridgemont.example";
    const it = await openStory((s) => {
      s.ownerSends(letterTo("Helen Marchetti", HELEN));
      s.ownerSends(letterTo("Raymond Osei", RAY));
    });
    open.push(it);
    // As an older Kindly may have kept it: a language that there is no template for.
    await it.house.all(
      "UPDATE outreach SET words = json_set(words, '$.language', 'it') WHERE subject LIKE '%Marchetti'",
    );
    await it.house.tick(DRAFTED);
    expect(it.standIn.drafts().map(({ raw }) => raw.includes(RAY))).toEqual([true]);
    expect(await whys(it)).toContainEqual({
      code: "not-written",
      problem: expect.stringContaining("template"),
    });
    await it.house.all("UPDATE outreach SET words = json_set(words, '$.language', 'en')");
    for (const late of [0, 22 * 3_600_000, 24 * 3_600_000, 48 * 3_600_000]) await it.house.tick(SENT + late);
    expect([...it.kindlySent()].sort()).toEqual([HELEN, RAY]);
  });
});

describe("words that were kept in a language which is not known any more", () => {
  const brief = (ownText: string | null): Parameters<typeof writeFollowUp>[0] => ({
    kind: "research",
    words: { greeting: null, signOff: null, signature: "Leila", language: "xx" as "en", ask: null },
    ownText,
    ownTemplate: null,
    subject: "Registry",
    recipients: [{ name: "Helen Marchetti", address: HELEN }],
    quoted: {
      text: "Dear Dr. Marchetti",
      from: { name: "Leila", address: "leila@haddad.example" },
      at: SENT,
    },
    firstAt: SENT,
    zone: "America/New_York",
  });

  it("do not keep its owner's own text from going out", () => {
    const written = writeFollowUp(brief("Is there any news?"));
    expect(written).toMatchObject({
      ok: true,
      written: { text: expect.stringContaining("Is there any news?") },
    });
  });

  it("get none of the house's", () => {
    expect(writeFollowUp(brief(null))).toMatchObject({ ok: false });
  });
});
