import { afterEach, describe, expect, it } from "vitest";
import { letterTo, replyFrom } from "../support/letters.ts";
import { brokenPromises } from "../support/promises.ts";
import { type InProcess, ORIGIN, openWorker, ZONE } from "./in-process.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const local = (text: string) => Date.parse(`${text}-04:00`);
const WRITTEN = local("2026-03-27T09:00");
const CONNECTED = local("2026-04-10T09:00");
const DRAFTED = local("2026-04-12T08:45");
const SENDING = local("2026-04-13T10:45");
const HELEN = "hmarchetti@charlesgate.example";
const OSEI = "rosei@ridgemont.example";
const SATO = "sato@lindenberg.example";
const TOPIC = "projects/kindly/topics/gmail";
const EMAIL = "push@kindly.iam.gserviceaccount.com";

let opened: InProcess | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

/** Connected on a Friday; a follow-up to Helen is to go out on Monday. */
async function openConnected(settings: Record<string, string> = {}): Promise<InProcess> {
  const w = await openWorker({ now: WRITTEN, settings });
  opened = w;
  w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
  w.standIn.clock.set(CONNECTED);
  if (settings["PUSH_TOPIC"] !== undefined)
    w.standIn.push.subscribe({ topicName: TOPIC, endpoint: `${ORIGIN}/hooks/gmail`, serviceAccount: EMAIL });
  await w.connect();
  await w.drain();
  return w;
}

const status = async (w: InProcess) =>
  (await w.all<{ status: string }>("SELECT status FROM mailbox")).map((row) => row.status);
const outreach = async (w: InProcess) =>
  (await w.all<{ status: string }>("SELECT status FROM outreach ORDER BY first_at")).map((row) => row.status);
const asked = (w: InProcess) => w.standIn.log.sums()["token"]?.calls ?? 0;
const madeLabels = (w: InProcess) => [
  ...new Set(w.standIn.messages().flatMap(({ labels }) => labels.filter((id) => id.startsWith("Label_")))),
];
const byKindly = (w: InProcess) => w.standIn.sent().filter((mail) => mail.by === "api");

describe("a grant that is dead", () => {
  it.each([
    ["taken back by its owner", (w: InProcess) => void w.standIn.account.revokeAccess("client")],
    ["ended with the password", (w: InProcess) => w.standIn.account.changePassword()],
    ["forbidden by the administrator", (w: InProcess) => w.standIn.account.restrictApp("client", true)],
  ])("(%s) stops the mailbox, says so on every page, and costs nothing", async (_, end) => {
    const w = await openConnected();
    await w.tick(DRAFTED);
    end(w);
    await w.tick(SENDING);
    expect(await status(w)).toEqual(["locked-out"]);
    expect(byKindly(w)).toEqual([]);
    const before = asked(w);
    for (let n = 1; n < 5; n += 1) await w.tick(SENDING + n * 15 * MINUTE);
    expect(asked(w)).toBe(before);
    for (const path of ["/", "/outreach", "/contacts", "/summary", "/sync", "/hindsight"]) {
      const page = await (await w.get(path)).text();
      expect(page, path).toContain("Google no longer lets Kindly into your mailbox.");
      expect(page, path).toMatch(/class="button" href="\/connect"/);
    }
    expect(await (await w.get("/health")).json()).toMatchObject({ mailboxes: 0, lockedOut: 1 });
  });

  it("given anew goes on where it stopped: nothing lost, nothing doubled, though the history has expired", async () => {
    const w = await openConnected();
    await w.tick(DRAFTED);
    w.standIn.account.revokeAccess("client");
    await w.tick(DRAFTED + 15 * MINUTE);
    // Nine days without a way in: two letters, one answer to each of the two, and Gmail's history forgotten.
    w.standIn.clock.set(local("2026-04-14T12:00"));
    w.standIn.ownerSends(letterTo("Raymond Osei", OSEI));
    w.standIn.deliver(replyFrom(w.standIn, HELEN));
    w.standIn.clock.set(local("2026-04-16T12:00"));
    w.standIn.ownerSends(letterTo("Keiko Sato", SATO));
    w.standIn.deliver(replyFrom(w.standIn, OSEI));
    await w.tick(local("2026-04-21T09:00"));
    expect(await outreach(w)).toEqual(["awaiting"]);
    w.standIn.expireHistory();
    await w.connect();
    await w.drain();
    expect(await status(w)).toEqual(["watching"]);
    expect(await w.all("SELECT trouble FROM mailbox")).toEqual([{ trouble: null }]);
    expect(await outreach(w)).toEqual(["replied", "replied", "awaiting"]);
    expect(w.standIn.drafts()).toEqual([]);
    for (let at = local("2026-04-21T10:45"); at < local("2026-05-08T00:00"); at += DAY / 24) await w.tick(at);
    expect(byKindly(w).map((mail) => mail.recipients)).toEqual([[SATO]]);
    expect(await brokenPromises(w.standIn, w.all, ZONE)).toEqual([]);
  });

  it("is not what a wrong client secret says: that is mended in the settings, and every mailbox goes on", async () => {
    const w = await openConnected();
    w.standIn.registerClient({
      id: "client",
      secret: "another-secret",
      redirectUris: [`${ORIGIN}/connect/callback`],
      audience: "production",
    });
    await w.tick(CONNECTED + DAY);
    expect(await status(w)).toEqual(["watching"]);
    expect(await w.read("/")).toContain("invalid_client");
    w.env["GOOGLE_CLIENT_SECRET"] = "another-secret";
    w.standIn.clock.set(CONNECTED + DAY + MINUTE);
    w.standIn.ownerSends(letterTo("Raymond Osei", OSEI));
    await w.tick(CONNECTED + DAY + 15 * MINUTE);
    expect(await outreach(w)).toEqual(["awaiting", "awaiting"]);
    expect(await w.all("SELECT trouble FROM mailbox")).toEqual([{ trouble: null }]);
  });

  it("does not lock out who has connected again meanwhile", async () => {
    const w = await openConnected();
    w.standIn.account.revokeAccess("client");
    let reconnected = false;
    w.standIn.onCall({
      before: async () => {
        if (reconnected) return undefined;
        reconnected = true;
        await w.connect();
        return undefined;
      },
    });
    await w.tick(CONNECTED + 15 * MINUTE);
    expect(reconnected).toBe(true);
    expect(await w.all("SELECT status, trouble FROM mailbox")).toEqual([
      { status: "watching", trouble: null },
    ]);
  });
});

describe("disconnecting", () => {
  it("ends a wish to send at once: it must not come alive weeks later", async () => {
    const w = await openConnected();
    await w.post(`/outreach/${(await w.all<{ id: string }>("SELECT id FROM outreach"))[0]?.id}/send-now`);
    const wish = () => w.all("SELECT hurried_at IS NOT NULL AS isHurried FROM outreach");
    expect(await wish()).toEqual([{ isHurried: 1 }]);
    await w.post("/sync/disconnect");
    expect(await wish()).toEqual([{ isHurried: 0 }]);
  });

  it("gives the grant back, ends the pushes, leaves the draft to its owner and says so", async () => {
    const w = await openConnected({ PUSH_TOPIC: TOPIC, PUSH_EMAIL: EMAIL });
    await w.tick(DRAFTED);
    expect(w.standIn.push.watches().length).toBe(1);
    expect(madeLabels(w).length).toBe(1);
    expect(await w.read("/sync")).toContain(
      "It stays there, and Kindly will not send it while it is disconnected",
    );
    const answer = await w.post("/sync/disconnect");
    expect(answer.headers.get("Location")).toBe("/sync?note=disconnected");
    expect(w.standIn.account.accesses()).toEqual([]);
    expect(w.standIn.push.watches()).toEqual([]);
    expect(madeLabels(w)).toEqual([]);
    expect(await w.all(`SELECT status, "grant", access, lease_token FROM mailbox`)).toEqual([
      { status: "disconnected", grant: "", access: null, lease_token: null },
    ]);
    const before = w.standIn.log.since(0).length;
    await w.tick(SENDING);
    expect(w.standIn.log.since(0).length).toBe(before);
    expect(w.standIn.drafts().length).toBe(1);
    expect(byKindly(w)).toEqual([]);
    const page = await w.read("/sync");
    expect(page).toContain("Your mailbox is disconnected. Nothing is read and nothing goes out.");
    expect(page).not.toContain("Disconnect this mailbox");
  });

  it("and connecting again loses nothing and doubles nothing", async () => {
    const w = await openConnected();
    await w.tick(DRAFTED);
    await w.post("/sync/disconnect");
    w.standIn.clock.set(local("2026-04-13T12:00"));
    w.standIn.ownerSends(letterTo("Raymond Osei", OSEI));
    w.standIn.deliver(replyFrom(w.standIn, OSEI));
    w.standIn.clock.set(local("2026-04-14T09:00"));
    await w.connect();
    await w.drain();
    expect(await outreach(w)).toEqual(["followed-up", "replied"]);
    expect(madeLabels(w).length).toBe(2);
    for (let at = local("2026-04-14T09:15"); at < local("2026-04-20T00:00"); at += DAY / 24) await w.tick(at);
    expect(byKindly(w).map((mail) => mail.recipients)).toEqual([[HELEN]]);
    expect(await brokenPromises(w.standIn, w.all, ZONE)).toEqual([]);
  });

  it("tells when Google did not confirm it, and is done here all the same", async () => {
    const w = await openConnected();
    w.standIn.faults.add({ method: "revoke", act: { kind: "refuse", status: 503 } });
    const answer = await w.post("/sync/disconnect");
    expect(answer.headers.get("Location")).toBe("/sync?note=not-revoked");
    expect(await w.read("/sync?note=not-revoked")).toContain("myaccount.google.com/permissions");
    expect(await status(w)).toEqual(["disconnected"]);
  });

  it("in the midst of a slice lets that slice write nothing more", async () => {
    const w = await openConnected();
    await w.tick(DRAFTED);
    let met = false;
    w.standIn.onCall({
      after: async (call) => {
        if (met || call.method !== "drafts.get") return undefined;
        met = true;
        await w.post("/sync/disconnect");
        return undefined;
      },
    });
    await w.tick(SENDING);
    expect(met).toBe(true);
    expect(w.standIn.calls().filter(({ method }) => method === "drafts.send")).toEqual([]);
    expect(await w.all("SELECT state FROM follow_up")).toEqual([{ state: "drafted" }]);
    expect(await w.all("SELECT access, lease_token FROM mailbox")).toEqual([
      { access: null, lease_token: null },
    ]);
  });
});
