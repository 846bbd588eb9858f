import { expect, it } from "vitest";
import { accessToken, get, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

function filled(owner = "leila@lab.example") {
  const standIn = openLeila({ owner: { address: owner, name: "Leila" } });
  for (const n of [1, 2, 3])
    standIn.place(mail({ Subject: `Letter ${n}` }), { at: NOW - n, labels: ["INBOX"] });
  return { standIn, client: officialClient(standIn) };
}

it("a page token is for its question, its list and its owner alone", async () => {
  const { standIn, client } = filled();
  const { data } = await client.users.messages.list({ ...me, q: "in:inbox", maxResults: 1 });
  const pageToken = data.nextPageToken ?? "";
  const refused = async (call: Promise<unknown>) => (await problemOf(call)).message;
  const other = filled("ben@lab.example").client;
  expect(await refused(client.users.messages.list({ ...me, pageToken }))).toBe("Invalid pageToken");
  expect(await refused(client.users.threads.list({ ...me, q: "in:inbox", pageToken }))).toBe(
    "Invalid pageToken",
  );
  expect(await refused(other.users.messages.list({ ...me, q: "in:inbox", pageToken }))).toBe(
    "Invalid pageToken",
  );
  const start =
    (await client.users.messages.get({ ...me, id: data.messages?.[0]?.id ?? "" })).data.historyId ?? "";
  const history = client.users.history.list({ ...me, startHistoryId: start, pageToken });
  expect(await refused(history)).toBe("Invalid pageToken");
  const named = await client.users.messages.list({ userId: "leila@lab.example", q: "in:inbox", pageToken });
  expect(named.data.messages).toHaveLength(2);
  standIn.close();
});

it("a page token that was made up or changed is none", async () => {
  const { client } = filled();
  const { data } = await client.users.messages.list({ ...me, maxResults: 1 });
  const token = data.nextPageToken ?? "";
  const words = Buffer.from(token, "base64url").toString();
  const later = Buffer.from(
    words.replace(/\d(?= \d+$)/, (digit: string) => String((Number(digit) + 1) % 10)),
  );
  const made = [
    "x",
    "09876543210987654321",
    `${token}=`,
    `${token}A`,
    later.toString("base64url"),
    "\u0000",
    "💥",
  ];
  for (const pageToken of made) {
    expect(await problemOf(client.users.messages.list({ ...me, pageToken })), pageToken).toMatchObject({
      code: 400,
      reason: "invalidArgument",
    });
  }
});

it("maxResults is from 1 to 500, or fitted when Google does so", async () => {
  const { standIn } = filled();
  const token = await accessToken(standIn);
  const asked = async (list: string, maxResults: string) => {
    const path = `gmail/v1/users/me/${list}${list.includes("?") ? "&" : "?"}maxResults=${maxResults}`;
    return (await get(standIn, path, token)).status;
  };
  const { historyId } = (await (await get(standIn, "gmail/v1/users/me/profile", token)).json()) as {
    historyId: string;
  };
  for (const list of ["messages", "threads", "drafts", `history?startHistoryId=${historyId}`]) {
    for (const size of ["0", "501", "-1", "1.5", "1e2", "many", ""])
      expect(await asked(list, size), size).toBe(400);
    for (const size of ["1", "500"]) expect(await asked(list, size)).toBe(200);
    standIn.unsure.pageSize = "fitted";
    for (const size of ["0", "501", "4294967295"]) expect(await asked(list, size), size).toBe(200);
    for (const size of ["-1", "4294967296"]) expect(await asked(list, size), size).toBe(400);
    standIn.unsure.pageSize = "refused";
  }
});

it("a thread is listed once, also when it gets mail between two pages, and says how many there may be", async () => {
  const { standIn, client } = filled();
  const threadOf = standIn.messages().map(({ threadId }) => threadId);
  const first = await client.users.threads.list({ ...me, maxResults: 1 });
  expect(first.data.resultSizeEstimate).toBe(3);
  const seen = (first.data.threads ?? []).map(({ id }) => id ?? "");
  // The one that was shown, and one that was not, get a newer message.
  for (const threadId of [threadOf[2] ?? "", threadOf[0] ?? ""])
    standIn.place(mail({}), { at: NOW, labels: ["INBOX"], threadId });
  let pageToken = first.data.nextPageToken ?? undefined;
  while (pageToken) {
    const { data } = await client.users.threads.list({ ...me, maxResults: 1, pageToken });
    seen.push(...(data.threads ?? []).map(({ id }) => id ?? ""));
    expect(data.resultSizeEstimate).toBe(3);
    pageToken = data.nextPageToken ?? undefined;
  }
  expect(seen).toEqual([...threadOf].reverse());
});

it("a list that goes on counts two hundred and no further", async () => {
  const standIn = openLeila();
  for (let n = 0; n < 230; n += 1) standIn.place(mail({}), { at: NOW - n, labels: ["INBOX"] });
  const { data } = await officialClient(standIn).users.messages.list({ ...me, maxResults: 10 });
  expect(data.resultSizeEstimate).toBe(200);
});
