import { describe, expect, it } from "vitest";
import { base64url, headerOf, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };
const DATE = "Thu, 01 Oct 2026 08:00:00 +0000";
const FROM_ADA = { From: "Ada Okafor <ada@uni.example>", To: "leila@lab.example", Date: DATE };

function opened() {
  const standIn = openLeila();
  return { standIn, client: officialClient(standIn) };
}

describe("messages.insert", () => {
  it("keeps the mail as it is, gives it the labels, and tells nobody", async () => {
    const { standIn, client } = opened();
    const heard: string[] = [];
    standIn.onSent((left) => void heard.push(left.id));
    const raw = base64url(mail({ ...FROM_ADA, "Message-ID": "<week@kindly.example>" }));
    const requestBody = { raw, labelIds: ["INBOX", "UNREAD"] };
    const { data } = await client.users.messages.insert({ ...me, requestBody });
    expect(data.labelIds).toEqual(["INBOX", "UNREAD"]);
    expect(standIn.messages()[0]).toMatchObject({ id: data.id, at: NOW });
    expect(headerOf(standIn.messages()[0]?.raw ?? "", "Message-ID")).toBe("<week@kindly.example>");
    expect(heard).toEqual([]);
    expect(standIn.sent()).toEqual([]);
  });

  it("counts mail from the owner as sent mail", async () => {
    const { client } = opened();
    const raw = base64url(mail({ From: "leila@alumni.example", To: "leila@lab.example" }));
    const { data } = await client.users.messages.insert({ ...me, requestBody: { raw, labelIds: ["INBOX"] } });
    expect(data.labelIds).toEqual(["INBOX", "SENT"]);
  });

  it("takes its time from the Date header when asked to", async () => {
    const { standIn, client } = opened();
    const requestBody = { raw: base64url(mail(FROM_ADA)) };
    await client.users.messages.insert({ ...me, requestBody, internalDateSource: "dateHeader" });
    expect(standIn.messages()[0]?.at).toBe(Date.parse(DATE));
  });

  it("refuses a draft, a label that does not exist, and mail from nobody", async () => {
    const { client } = opened();
    const refused = async (headers: Record<string, string>, labelIds: string[]) => {
      const requestBody = { raw: base64url(mail(headers)), labelIds };
      return (await problemOf(client.users.messages.insert({ ...me, requestBody }))).message;
    };
    expect(await refused(FROM_ADA, ["DRAFT"])).toBe("Invalid label: DRAFT");
    expect(await refused(FROM_ADA, ["Label_1"])).toBe("Invalid label: Label_1");
    expect(await refused({ From: "" }, [])).toBe("Invalid From header");
  });
});

describe("messages.import", () => {
  it("puts mail into the inbox, unread, at the time of its Date header", async () => {
    const { standIn, client } = opened();
    const requestBody = { raw: base64url(mail(FROM_ADA)) };
    const { data } = await client.users.messages.import({ ...me, requestBody, neverMarkSpam: true });
    expect(data.labelIds).toEqual(["UNREAD", "INBOX"]);
    expect(standIn.messages()[0]).toMatchObject({ id: data.id, at: Date.parse(DATE) });
    expect(standIn.sent()).toEqual([]);
  });

  it("keeps to the labels that are given, and to the clock when asked to", async () => {
    const { standIn, client } = opened();
    const requestBody = { raw: base64url(mail(FROM_ADA)), labelIds: ["SENT"] };
    const query = { internalDateSource: "receivedTime", processForCalendar: false };
    const { data } = await client.users.messages.import({ ...me, requestBody, ...query });
    expect(data.labelIds).toEqual(["SENT"]);
    expect(standIn.messages()[0]?.at).toBe(NOW);
  });

  it("joins the thread that it answers", async () => {
    const { standIn, client } = opened();
    const first = standIn.ownerSends(mail({}));
    const answers = {
      "In-Reply-To": headerOf(first.raw, "Message-ID") ?? "",
      Subject: "Re: Your work on sepsis",
    };
    const requestBody = { raw: base64url(mail({ ...FROM_ADA, ...answers })) };
    const { data } = await client.users.messages.import({ ...me, requestBody });
    expect(data.threadId).toBe(first.threadId);
  });

  it("does not play Google Vault", async () => {
    const { client } = opened();
    const requestBody = { raw: base64url(mail(FROM_ADA)) };
    const refused = await problemOf(client.users.messages.import({ ...me, requestBody, deleted: true }));
    expect(refused).toMatchObject({ code: 501 });
    expect(refused.message).toContain("deleted=true");
  });
});

describe("the Date header, where it dates the mail", () => {
  const dated = async (date: string) => {
    const { standIn, client } = opened();
    const raw = base64url(mail({ ...FROM_ADA, Date: date }));
    const { data } = await client.users.messages.import({ ...me, requestBody: { raw } });
    return standIn.messages().find(({ id }) => id === data.id)?.at;
  };

  it("means the same wherever the stand-in runs", async () => {
    const there = process.env["TZ"];
    try {
      process.env["TZ"] = "Asia/Tokyo";
      expect(await dated("Thu, 01 Oct 2026 08:00:00")).toBe(Date.UTC(2026, 9, 1, 8));
      expect(await dated("Thu, 01 Oct 2026 08:00:00 (in the morning)")).toBe(Date.UTC(2026, 9, 1, 8));
      expect(await dated("Thu, 01 Oct 2026 08:00:00 +0200 (CEST)")).toBe(Date.UTC(2026, 9, 1, 6));
      expect(await dated("Thu, 01 Oct 2026 08:00:00 EST")).toBe(Date.UTC(2026, 9, 1, 13));
      expect(await dated("on a Thursday")).toBe(NOW);
    } finally {
      if (there === undefined) delete process.env["TZ"];
      else process.env["TZ"] = there;
    }
  });

  it("that no id can hold is not played: such a message could never be got", async () => {
    for (const date of ["Fri, 01 Jan 1960 08:00:00 +0000", "Fri, 01 Jan 9999 08:00:00 +0000"]) {
      expect((await problemOf(dated(date))).code).toBe(501);
    }
  });
});

it("classification labels are refused by name, where they are put on mail and where they are taken away", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(mail(FROM_ADA));
  const classificationLabelValues = [{ labelId: "secret" }];
  const raw = base64url(mail({}));
  const { messages, drafts } = client.users;
  const requestBody = { raw, classificationLabelValues };
  const calls = [
    messages.send({ ...me, requestBody }),
    drafts.create({ ...me, requestBody: { message: requestBody } }),
    messages.modify({ ...me, id, requestBody: { addClassificationLabels: classificationLabelValues } }),
    messages.batchModify({ ...me, requestBody: { ids: [id], removeClassificationLabelIds: ["secret"] } }),
  ];
  for (const call of calls) {
    const { code, message } = await problemOf(call);
    expect([code, message]).toEqual([501, expect.stringContaining("classification labels")]);
  }
  await messages.send({ ...me, requestBody: { raw, classificationLabelValues: [] } });
  expect(standIn.sent()).toHaveLength(1);
});
