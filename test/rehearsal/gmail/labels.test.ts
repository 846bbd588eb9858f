import { describe, expect, it } from "vitest";
import { mail, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };
const GREEN = { textColor: "#ffffff", backgroundColor: "#16a766" };

function opened() {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const create = async (requestBody: object) =>
    (await client.users.labels.create({ ...me, requestBody })).data;
  return { standIn, client, create };
}

describe("labels", () => {
  it("are made with an opaque id and the usual visibility", async () => {
    const { create } = opened();
    const label = await create({ name: "Kindly/Waiting" });
    expect(label).toEqual({
      id: expect.stringMatching(/^Label_\d+$/),
      name: "Kindly/Waiting",
      type: "user",
      messageListVisibility: "show",
      labelListVisibility: "labelShow",
    });
    const hidden = { messageListVisibility: "hide", labelListVisibility: "labelShowIfUnread" };
    expect(await create({ name: "Hidden", ...hidden })).toMatchObject(hidden);
  });

  it("are counted one by one, and listed without counts", async () => {
    const { standIn, client, create } = opened();
    const { id = "" } = await create({ name: "Kindly" });
    const got = standIn.deliver(mail({ From: "ada@uni.example" }));
    standIn.ownerLabels(got.threadId, ["Kindly"], []);
    const { data } = await client.users.labels.get({ ...me, id: id ?? "" });
    expect(data).toMatchObject({ messagesTotal: 1, messagesUnread: 1, threadsTotal: 1, threadsUnread: 1 });
    const { labels = [] } = (await client.users.labels.list(me)).data;
    expect(labels.find((label) => label.id === id)?.messagesTotal).toBeUndefined();
    expect(labels.map((label) => label.id)).toEqual(expect.arrayContaining(["SENT", "DRAFT"]));
    const inbox = labels.find((label) => label.id === "INBOX");
    expect(inbox).toEqual({ id: "INBOX", name: "INBOX", type: "system" });
  });

  it("keep by patch what it does not name, and lose by update what it does not say", async () => {
    const { client, create } = opened();
    const id = (await create({ name: "Kindly" })).id ?? "";
    const patched = await client.users.labels.patch({ ...me, id, requestBody: { color: GREEN } });
    expect(patched.data).toMatchObject({ name: "Kindly", color: GREEN });
    const updated = await client.users.labels.update({ ...me, id, requestBody: { name: "Waiting" } });
    expect(updated.data).toMatchObject({ id, name: "Waiting" });
    expect(updated.data.color).toBeUndefined();
    const nameless = client.users.labels.update({ ...me, id, requestBody: { color: GREEN } });
    expect((await problemOf(nameless)).message).toBe("Invalid label name");
  });

  it("go with everything they stood on", async () => {
    const { standIn, client, create } = opened();
    const id = (await create({ name: "Kindly" })).id ?? "";
    const got = standIn.deliver(mail({}));
    standIn.ownerLabels(got.threadId, ["Kindly"], []);
    await client.users.labels.delete({ ...me, id });
    expect(standIn.messages()[0]?.labels).not.toContain(id);
    expect((await problemOf(client.users.labels.get({ ...me, id }))).code).toBe(404);
  });
});

describe("a label's name", () => {
  it("is taken whatever its case, and where only blanks, slashes and hyphens differ", async () => {
    const { client, create } = opened();
    await create({ name: "Kindly-waiting" });
    const id = (await create({ name: "Other" })).id ?? "";
    for (const name of ["kindly-waiting", "KINDLY/Waiting", "kindly waiting"]) {
      const conflict = { code: 409, message: "Label name exists or conflicts", reason: "aborted" };
      expect(await problemOf(create({ name }))).toEqual(conflict);
      expect(await problemOf(client.users.labels.patch({ ...me, id, requestBody: { name } }))).toEqual(
        conflict,
      );
    }
    expect((await client.users.labels.patch({ ...me, id, requestBody: { name: "OTHER" } })).status).toBe(200);
  });

  it.each(["", " ", "Inbox", "sent", "Scheduled", "Unread\r", "a//b", "/a", "x".repeat(226)])(
    "cannot be %j",
    async (name) => {
      const { create } = opened();
      expect(await problemOf(create({ name }))).toMatchObject({ code: 400, message: "Invalid label name" });
    },
  );
});

describe("a label's colour", () => {
  it("is of the palette, in lower case, for text and ground together", async () => {
    const { create } = opened();
    const refused = async (color: object) => (await problemOf(create({ name: "Blue", color }))).message;
    expect(await refused({ ...GREEN, backgroundColor: "#123456" })).toBe(
      "Label color #123456 is not on the allowed color palette",
    );
    expect(await refused({ ...GREEN, backgroundColor: "#16A766" })).toContain("#16A766");
    expect(await refused({ textColor: "#ffffff" })).toBe("Invalid label color");
    expect(await create({ name: "Green", color: GREEN })).toMatchObject({ color: GREEN });
  });
});

it("Gmail's own labels are not changed and not deleted", async () => {
  const { client } = opened();
  const id = "INBOX";
  const requestBody = { name: "Outbox" };
  const calls = [
    client.users.labels.patch({ ...me, id, requestBody }),
    client.users.labels.update({ ...me, id, requestBody }),
    client.users.labels.delete({ ...me, id }),
  ];
  for (const call of calls) expect((await problemOf(call)).code).toBe(400);
});
