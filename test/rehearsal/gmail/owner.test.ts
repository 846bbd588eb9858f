import { expect, it } from "vitest";
import { headerOf, MINUTE, mail, NOW, openLeila } from "./signed-in.ts";

const ADA = { From: "Ada Okafor <ada@uni.example>", To: "leila@lab.example" };

it("what the owner writes by hand leaves now, with a Message-ID of Gmail's, and listeners hear of it", () => {
  const standIn = openLeila();
  const heard: string[] = [];
  standIn.onSent((left) => void heard.push(`${left.id} ${standIn.messages().length}`));
  standIn.clock.set(NOW + MINUTE);
  const left = standIn.ownerSends(mail({ "Message-ID": "<mine@lab.example>" }));
  expect(left).toMatchObject({ at: NOW + MINUTE, recipients: ["ada@uni.example"] });
  expect(headerOf(left.raw, "Message-ID")).toMatch(/@mail\.gmail\.com>$/);
  expect(standIn.sent()).toEqual([{ ...left, by: "hand" }]);
  expect(standIn.messages()).toMatchObject([{ id: left.id, labels: ["SENT"], at: NOW + MINUTE }]);
  expect(heard).toEqual([`${left.id} 1`]);
});

it("an answer by hand stands in its thread and names what it answers", () => {
  const standIn = openLeila();
  const got = standIn.deliver(
    mail({ ...ADA, "Message-ID": "<a1@uni.example>", References: "<a0@uni.example>" }),
  );
  const left = standIn.ownerSends(mail({ Subject: "Re: Your work on sepsis" }), got.threadId);
  expect(left.threadId).toBe(got.threadId);
  expect(headerOf(left.raw, "In-Reply-To")).toBe("<a1@uni.example>");
  expect(headerOf(left.raw, "References")).toBe("<a0@uni.example> <a1@uni.example>");
  expect(() => standIn.ownerSends(mail({}), "00000000000000aa")).toThrow("thread");
});

it("arriving mail joins the thread of what it answers when the subject is the same", () => {
  const standIn = openLeila();
  const left = standIn.ownerSends(mail({}));
  const answers = { ...ADA, "In-Reply-To": headerOf(left.raw, "Message-ID") ?? "" };
  const reply = standIn.deliver(mail({ ...answers, Subject: "RE: your work on  sepsis" }));
  expect(reply.threadId).toBe(left.threadId);
  expect(standIn.deliver(mail({ ...answers, Subject: "A new matter" })).threadId).not.toBe(left.threadId);
  expect(standIn.deliver(mail({ ...ADA, Subject: "Re: Your work on sepsis" })).threadId).not.toBe(
    left.threadId,
  );
  expect(standIn.messages(left.threadId).map(({ labels }) => labels)).toEqual([
    ["SENT"],
    ["UNREAD", "INBOX"],
  ]);
});

it("Gmail's own delivery report stands in the letter's thread", () => {
  const standIn = openLeila();
  const left = standIn.ownerSends(mail({}));
  const References = headerOf(left.raw, "Message-ID") ?? "";
  const report = { References, Subject: "Delivery Status Notification (Failure)" };
  const others = standIn.deliver(mail({ ...report, From: "mailer-daemon@uni.example" }));
  const ours = standIn.deliver(mail({ ...report, From: "mailer-daemon@googlemail.com" }));
  expect(ours.threadId).toBe(left.threadId);
  expect(others.threadId).not.toBe(left.threadId);
});

it("a listener may answer at once", () => {
  const standIn = openLeila();
  standIn.onSent((left) => {
    standIn.deliver(
      mail({
        ...ADA,
        Subject: "Re: Your work on sepsis",
        References: headerOf(left.raw, "Message-ID") ?? "",
      }),
    );
  });
  const left = standIn.ownerSends(mail({}));
  expect(standIn.messages(left.threadId)).toHaveLength(2);
});

it("seeding puts mail where it is, at its time, and nobody hears of it", () => {
  const standIn = openLeila();
  const heard: string[] = [];
  standIn.onSent((left) => void heard.push(left.id));
  const old = standIn.place(mail({ "Message-ID": "<old@lab.example>" }), {
    at: NOW - 1000,
    labels: ["SENT"],
  });
  const joined = standIn.place(mail({ ...ADA, Subject: "Other" }), {
    at: NOW - 500,
    labels: ["INBOX", "Lab"],
    threadId: old.threadId,
  });
  const threaded = standIn.place(mail({ ...ADA, References: "<old@lab.example>" }), { at: NOW, labels: [] });
  expect([joined.threadId, threaded.threadId]).toEqual([old.threadId, old.threadId]);
  expect(standIn.messages(old.threadId).map(({ at }) => at)).toEqual([NOW - 1000, NOW - 500, NOW]);
  expect(standIn.messages()[1]?.labels[1]).toMatch(/^Label_\d+$/);
  expect(headerOf(standIn.messages()[0]?.raw ?? "", "Message-ID")).toBe("<old@lab.example>");
  expect([heard, standIn.sent()]).toEqual([[], []]);
});

it("the clock never goes back", () => {
  const standIn = openLeila();
  standIn.clock.set(NOW + 1);
  expect(() => standIn.clock.set(NOW)).toThrow(RangeError);
  expect(standIn.clock.now()).toBe(NOW + 1);
});
