import fc from "fast-check";
import { expect, it } from "vitest";
import type { StandIn } from "../../../../rehearsal/gmail/standin.ts";
import { accessToken, base64url, get, NOW, officialClient, openLeila } from "../signed-in.ts";
import { labelSets, letters, moments, questions } from "./generated.ts";
import { type Asked, type Letter, lookThrough, type Placed, written } from "./plain-search.ts";

const MOST_LETTERS = 30;

/** What a test does to a mailbox that has been searched before. */
const changes = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant<"relabel">("relabel"),
      nth: fc.nat(40),
      add: labelSets,
      remove: labelSets,
    }),
    fc.record({ does: fc.constant<"redraft">("redraft"), nth: fc.nat(40), letter: letters }),
    fc.record({ does: fc.constant<"delete">("delete"), nth: fc.nat(40) }),
  ),
  { maxLength: 6 },
);

it("finds what somebody finds who looks through all the mail, page by page, in messages and in threads", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ letter: letters, at: moments, labels: labelSets, follows: fc.boolean() }), {
        minLength: 5,
        maxLength: MOST_LETTERS - 10,
      }),
      changes,
      fc.array(fc.record({ asked: questions, labels: labelSets, size: fc.integer({ min: 2, max: 9 }) }), {
        minLength: 4,
        maxLength: 8,
      }),
      async (mail, changed, asked) => {
        const kept = await keep(mail);
        for (const question of asked.slice(0, 2)) await compare(kept, question);
        for (const change of changed) await kept.change(change);
        for (const question of asked) await compare(kept, question);
        expect(await kept.totals()).toEqual({
          messagesTotal: kept.placed().length,
          threadsTotal: new Set(kept.placed().map(({ threadId }) => threadId)).size,
        });
        kept.standIn.close();
      },
    ),
    { numRuns: 14, seed: 20_261_005, endOnFailure: true },
  );
});

type Kept = Awaited<ReturnType<typeof keep>>;

async function keep(
  mail: readonly { letter: Omit<Letter, "messageId">; at: number; labels: string[]; follows: boolean }[],
) {
  const standIn = openLeila({ now: NOW });
  const token = await accessToken(standIn);
  const client = officialClient(standIn);
  const known = new Map<string, Letter>();
  let last: string | undefined;
  for (const [n, { letter, at, labels, follows }] of mail.entries()) {
    const whole = { ...letter, messageId: `m${n}@uni.example` };
    const thread = follows && last !== undefined ? { threadId: last } : {};
    const { id, threadId } = standIn.place(rawOf(whole), { at, labels, ...thread });
    last = threadId;
    known.set(id, whole);
  }
  const names = new Map<string, string>();
  const { data } = await client.users.labels.list({ userId: "me" });
  for (const label of data.labels ?? []) names.set(label.id ?? "", label.name ?? "");
  const placed = (): Placed[] =>
    standIn
      .messages()
      .map(({ id, threadId, at, labels, raw }) => {
        const letter = known.get(id);
        if (!letter) throw new Error(`Nobody placed ${id}.`);
        const names_ = labels.map((label) => names.get(label) ?? label);
        return { ...letter, id, threadId, at, labels: names_, size: Buffer.byteLength(raw) };
      })
      .reverse();
  const totals = async () => {
    const profile = await client.users.getProfile({ userId: "me" });
    const { messagesTotal, threadsTotal } = profile.data;
    return { messagesTotal, threadsTotal };
  };
  return { standIn, token, placed, change, names, totals };

  async function change(
    step: (typeof changes extends fc.Arbitrary<infer T> ? T : never)[number],
  ): Promise<void> {
    const letter = standIn.messages()[step.nth % standIn.messages().length];
    if (!letter) return;
    switch (step.does) {
      case "relabel": {
        const addLabelIds = step.add.filter((label) => label !== "SENT").map((label) => idOf(label));
        const removeLabelIds = step.remove
          .filter((label) => label !== "SENT" && !step.add.includes(label))
          .map((label) => idOf(label));
        if (addLabelIds.length + removeLabelIds.length === 0) return;
        const requestBody = { addLabelIds, removeLabelIds };
        await client.users.messages.modify({ userId: "me", id: letter.id, requestBody });
        return;
      }
      case "redraft": {
        const first = { ...step.letter, messageId: "draft@uni.example" };
        const raw = base64url(rawOf(first));
        const draft = await client.users.drafts.create({ userId: "me", requestBody: { message: { raw } } });
        const second = { ...first, subject: `${first.subject} anew` };
        standIn.ownerEditsDraft(draft.data.id ?? "", rawOf(second));
        const { messageId } = standIn.drafts().at(-1) ?? { messageId: "" };
        known.set(messageId, second);
        return;
      }
      case "delete": {
        const draft = standIn.drafts().at(-1);
        if (draft) standIn.ownerDeletesDraft(draft.draftId);
      }
    }
  }

  function idOf(name: string): string {
    return [...names].find(([, known_]) => known_ === name)?.[0] ?? "INBOX";
  }
}

async function compare(
  kept: Kept,
  question: { asked: Asked; labels: string[]; size: number },
): Promise<void> {
  const labels = question.labels.slice(0, 1);
  const ids = labels.map((name) => [...kept.names].find(([, known]) => known === name)?.[0]);
  if (ids.includes(undefined)) return;
  const q = written(question.asked);
  const expected = lookThrough(kept.placed(), question.asked, labels);
  const query = new URLSearchParams([
    ["q", q],
    ["maxResults", String(question.size)],
  ]);
  for (const id of ids) query.append("labelIds", id ?? "");
  const messages = await listed(kept.standIn, kept.token, "messages", query);
  expect(messages, q).toEqual(expected.map(({ id }) => id));
  const threads = await listed(kept.standIn, kept.token, "threads", query);
  expect(threads, q).toEqual([...new Set(expected.map(({ threadId }) => threadId))]);
}

async function listed(
  standIn: StandIn,
  token: string,
  what: "messages" | "threads",
  query: URLSearchParams,
): Promise<string[]> {
  const ids: string[] = [];
  for (let page: string | undefined = ""; page !== undefined; ) {
    if (ids.length > MOST_LETTERS) throw new Error("The pages do not end.");
    const asked = new URLSearchParams(query);
    if (page !== "") asked.set("pageToken", page);
    const response = await get(standIn, `gmail/v1/users/me/${what}?${asked}`, token);
    const body = (await response.json()) as Record<string, { id: string }[]> & { nextPageToken?: string };
    if (response.status !== 200) throw new Error(JSON.stringify(body));
    ids.push(...(body[what] ?? []).map(({ id }) => id));
    page = body.nextPageToken;
  }
  return ids;
}

function rawOf(letter: Letter): string {
  const people = (name: string, list: Letter["to"]) =>
    list.length === 0
      ? []
      : [
          `${name}: ${list.map((one) => (one.name ? `${one.name} <${one.address}>` : one.address)).join(", ")}`,
        ];
  const type =
    letter.file === null
      ? ["Content-Type: text/plain; charset=utf-8", "", letter.text]
      : [
          "Content-Type: multipart/mixed; boundary=part",
          "",
          "--part",
          "Content-Type: text/plain; charset=utf-8",
          "",
          letter.text,
          "--part",
          `Content-Type: application/octet-stream; name="${letter.file}"`,
          "",
          "file",
          "--part--",
        ];
  return [
    ...people("From", [letter.from]),
    ...people("To", letter.to),
    ...people("Cc", letter.cc),
    ...people("Bcc", letter.bcc),
    `Subject: ${letter.subject}`,
    `Message-ID: <${letter.messageId}>`,
    ...(letter.list === null ? [] : [`List-Id: ${letter.list}`]),
    ...type,
  ].join("\r\n");
}
