import { afterEach, describe, expect, it } from "vitest";
import { sayOfMail } from "../../src/store/owners-choices.ts";
import { letterTo } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const ALUMNI = "leila@alumni.example";
const BO = "bberg@ridgemont.example";

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function drafted(before?: Parameters<typeof openStory>[0]) {
  const told = await openStory(before);
  open.push(told);
  await told.house.tick(DRAFTED);
  const [draft] = told.standIn.drafts();
  if (draft === undefined) throw new Error("no draft was made");
  return {
    ...told,
    draft,
    edit: (change: (raw: string) => string) => {
      const changed = change(draft.raw);
      if (changed === draft.raw) throw new Error("nothing was edited");
      told.standIn.ownerEditsDraft(draft.draftId, changed);
    },
    lastWhy: async () => {
      const [row] = await told.house.all<{ why: string }>(
        "SELECT why FROM decision WHERE outreach_id <> '' ORDER BY id DESC LIMIT 1",
      );
      return JSON.parse(row?.why ?? "null") as unknown;
    },
  };
}

/** The draft with another text, as Gmail's page saves it, with the letter quoted below or without it. */
function withText(raw: string, text: string, quoted = true): string {
  const headers = raw
    .slice(0, raw.indexOf("\r\n\r\n"))
    .replace(/^Content-Type:.*(?:\r\n[ \t].*)*\r\n/im, "")
    .replace(/^Content-Transfer-Encoding:.*\r\n/im, "");
  const quotation = `\r\n\r\nOn Fri, Mar 27, 2026 at 9:00 AM Leila Haddad <leila@haddad.example> wrote:\r\n\r\n> Dear Dr. Marchetti,\r\n> Would you be willing to let me help?\r\n`;
  return `${headers}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll("\n", "\r\n")}${quoted ? quotation : ""}`;
}

const field = (name: string, value: string) => (raw: string) =>
  raw.replace(
    new RegExp(`^${name}:.*(?:\\r\\n[ \\t].*)*\\r\\n`, "im"),
    value === "" ? "" : `${name}: ${value}\r\n`,
  );
const added = (line: string) => (raw: string) => `${line}\r\n${raw}`;

const two = (first: string) =>
  letterTo("Helen Marchetti", HELEN).replace(`<${HELEN}>`, `<${HELEN}>, ${first}`);

describe("an edited draft", () => {
  it.each<[string, (raw: string) => string]>([
    ["other words", (raw) => withText(raw, "Dear Dr. Marchetti,\n\nA new thought has come to me.\n\nLeila")],
    ["other words, and no quotation", (raw) => withText(raw, "Is there any news? Thank you, Leila", false)],
    ["words without our private header", field("X-Kindly-Nonce", "")],
    ["her name written otherwise", field("To", `"Dr. Marchetti" <${HELEN.toUpperCase()}>`)],
    ["another mark of a reply", (raw) => raw.replace(/^Subject: Re: /im, "Subject: RE: ")],
  ])("goes out with %s", async (_what, change) => {
    const { house, standIn, edit, kindlySent } = await drafted();
    edit(change);
    const raw = standIn.drafts()[0]?.raw ?? "";
    await house.tick(SENT);
    expect(kindlySent().map((address) => address.toLowerCase())).toEqual([HELEN]);
    const text = raw.slice(raw.indexOf("\r\n\r\n"));
    expect(standIn.sent().findLast((sent) => sent.by === "api")?.raw).toContain(text.trim().slice(0, 200));
  });

  it.each<[string, string, (raw: string) => string]>([
    ["a reader was added", "recipients", (raw) => raw.replace(/^To: (.*)\r\n/im, `To: $1, <${BO}>\r\n`)],
    ["a copy was added", "recipients", added(`Cc: <${BO}>`)],
    ["a blind copy was added", "recipients", added(`Bcc: <${BO}>`)],
    ["the reader was moved to the copies", "recipients", (raw) => raw.replace(/^To: /im, "Cc: ")],
    ["the reader was exchanged", "recipients", field("To", `<${BO}>`)],
    ["the reader was taken out", "recipients", field("To", "")],
    ["it was emptied", "emptied", (raw) => withText(raw, "", false)],
    ["only the quotation is left", "emptied", (raw) => withText(raw, "")],
    [
      "only greeting and name are left",
      "emptied",
      (raw) => withText(raw, "Dear Dr. Marchetti,\n\nKind regards,\nLeila Haddad"),
    ],
    ["only a signature is left", "emptied", (raw) => withText(raw, "\n-- \nLeila Haddad\nBoston", false)],
    ["its subject was changed", "subject", field("Subject", "Something else entirely")],
    ["its sender was changed", "sender", field("From", `Leila Haddad <${ALUMNI}>`)],
    [
      "it answers nothing any more",
      "conversation",
      (raw) => field("References", "")(field("In-Reply-To", "")(raw)),
    ],
    [
      "it answers another letter",
      "conversation",
      (raw) => field("References", "<x@y.example>")(field("In-Reply-To", "<x@y.example>")(raw)),
    ],
  ])("is left to its owner when %s", async (_what, how, change) => {
    const { house, edit, kindlySent, standIn, status, lastWhy } = await drafted();
    edit(change);
    await house.tick(SENT);
    await house.tick(SENT + 86_400_000);
    expect([kindlySent(), standIn.drafts().length, await status()]).toEqual([[], 1, ["spoiled"]]);
    expect(await lastWhy()).toEqual({ code: "spoiled", how });
  });

  it("is left to its owner when one of two readers was taken out", async () => {
    const { house, edit, kindlySent, lastWhy } = await drafted(
      (s) => void s.ownerSends(two(`Bo Berg <${BO}>`)),
    );
    edit(field("To", `Helen Marchetti <${HELEN}>`));
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
    expect(await lastWhy()).toEqual({ code: "spoiled", how: "recipients" });
  });
});

describe("the address of the first letter", () => {
  const fromAlumni = (s: Story["standIn"]) =>
    void s.ownerSends(letterTo("Helen Marchetti", HELEN, `Leila Haddad <${ALUMNI}>`));

  it("writes the follow-up, also where it is an alias", async () => {
    const { house, standIn, kindlySent } = await drafted(fromAlumni);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([HELEN]);
    const raw = standIn.sent().findLast((sent) => sent.by === "api")?.raw ?? "";
    expect(raw).toMatch(/^From: .*<leila@alumni\.example>/im);
  });

  it("is waited for when it is no longer the owner's, and nothing goes out from another", async () => {
    const { house, kindlySent, lastWhy } = await drafted(fromAlumni);
    await house.all("DELETE FROM own_address WHERE address = ?", ALUMNI);
    await house.tick(SENT - 3_600_000);
    await house.all("UPDATE outreach SET next_look_at = ?", SENT);
    await house.all("DELETE FROM own_address WHERE address = ?", ALUMNI);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
    expect(await lastWhy()).toEqual({ code: "sender-gone", address: ALUMNI });
    await house.tick(SENT + 86_400_000 - 3_600_000);
    await house.tick(SENT + 86_400_000);
    expect(kindlySent()).toEqual([HELEN]);
  });
});

describe("the follow-up in its conversation", () => {
  it("names the whole chain of letters, and quotes the first as Gmail does", async () => {
    // A letter that names an older one is no first letter by the rules: its owner says that it is.
    const { house, standIn } = await openStory((s) => {
      s.ownerSends(added("References: <older-1@haddad.example>")(letterTo("Helen Marchetti", HELEN)));
    });
    open.push({ house } as Story);
    const [decision] = await house.all<{ id: number }>("SELECT id FROM decision");
    await sayOfMail(house.db, house.mailboxId, decision?.id ?? 0, "track", CONNECTED);
    await house.tick(CONNECTED + 60_000);
    await house.tick(DRAFTED);
    const draft = standIn.drafts()[0]?.raw ?? "";
    const first = standIn.sent()[0]?.raw ?? "";
    const id = /^Message-ID: (<.*>)/im.exec(first)?.[1] ?? "none";
    const unfolded = draft.replace(/\r\n[ \t]/g, " ").replace(/ {2,}/g, " ");
    expect(unfolded).toContain(`In-Reply-To: ${id}`);
    expect(unfolded).toContain(`References: <older-1@haddad.example> ${id}`);
    const plain = draft.replace(/=\r\n/g, "");
    expect(plain).toMatch(/On Fri, Mar 27, 2026 at 9:00.AM Leila Haddad <leila@haddad\.example> wrote:/);
    expect(plain).toContain("> Kind regards,\r\n> Leila Haddad");
    expect(plain).toMatch(/class=(?:3D)?"gmail_quote/);
  });
});
