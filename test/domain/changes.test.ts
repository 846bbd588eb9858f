import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HistoryChange, netChanges } from "../../src/domain/changes.ts";

const change = (
  kind: HistoryChange["kind"],
  labels: readonly string[] = [],
  messageId = "m1",
): HistoryChange => ({
  kind,
  messageId,
  threadId: "t1",
  labels,
});

describe("netChanges", () => {
  const CASES: readonly [string, "sent" | "received" | "nothing", readonly HistoryChange[]][] = [
    ["mail that came in", "received", [change("added", ["INBOX", "UNREAD"])]],
    [
      "mail that came in and was read",
      "received",
      [change("added", ["INBOX", "UNREAD"]), change("unlabelled", ["UNREAD"])],
    ],
    ["mail that came in and was deleted", "nothing", [change("added", ["INBOX"]), change("deleted")]],
    ["a label on older mail", "nothing", [change("labelled", ["STARRED"])]],
    ["a label taken off older mail", "nothing", [change("unlabelled", ["UNREAD"])]],
    ["a letter that was sent", "sent", [change("added", ["SENT"])]],
    ["a letter that was sent and deleted", "nothing", [change("added", ["SENT"]), change("deleted")]],
    ["a draft", "nothing", [change("added", ["DRAFT"])]],
    ["a draft that became a letter", "sent", [change("added", ["DRAFT"]), change("labelled", ["SENT"])]],
    [
      "an older draft that became a letter",
      "sent",
      [change("labelled", ["SENT"]), change("unlabelled", ["DRAFT"])],
    ],
    ["a send told before its draft", "sent", [change("labelled", ["SENT"]), change("added", ["DRAFT"])]],
    ["a chat", "nothing", [change("added", ["CHAT"])]],
  ];
  it.each(CASES)("%s: %s", (_what, kind, changes) => {
    const net = netChanges(changes);
    expect(net.sent).toEqual(kind === "sent" ? ["m1"] : []);
    expect(net.received).toEqual(kind === "received" ? [{ messageId: "m1", threadId: "t1" }] : []);
  });

  it("tells drafts that lie there from threads that a draft has left", () => {
    const lies = { drafts: [{ messageId: "m2", threadId: "t1" }], draftsGone: [] };
    expect(netChanges([change("added", ["DRAFT"], "m2")])).toMatchObject(lies);
    const edited = [
      change("added", ["DRAFT"]),
      change("deleted", ["DRAFT"]),
      change("added", ["DRAFT"], "m2"),
    ];
    expect(netChanges(edited)).toMatchObject(lies);
    const gone = { drafts: [], draftsGone: ["t1"] };
    expect(netChanges(edited.slice(0, 2))).toMatchObject(gone);
    expect(netChanges([change("deleted", ["DRAFT"])])).toMatchObject(gone);
    expect(netChanges([change("added", ["DRAFT"]), change("deleted")])).toMatchObject(gone);
    expect(netChanges([change("added", ["INBOX"]), change("deleted", ["INBOX"])]).draftsGone).toEqual([]);
  });

  it("names each message once, in the order in which they came", () => {
    const net = netChanges([
      change("added", ["SENT"], "m2"),
      change("added", ["INBOX"], "m1"),
      change("labelled", ["SENT"], "m2"),
      change("added", ["SENT"], "m2"),
      change("added", ["INBOX"], "m3"),
    ]);
    expect(net.sent).toEqual(["m2"]);
    expect(net.received.map((r) => r.messageId)).toEqual(["m1", "m3"]);
  });

  it("misses no send that was not deleted, whatever else the history says, and in whatever order", () => {
    const kind = fc.constantFrom("added" as const, "labelled" as const);
    const label = fc.constantFrom("SENT", "DRAFT", "INBOX", "UNREAD", "STARRED");
    const other = fc.record({ kind, labels: fc.array(label, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(other, { maxLength: 4 }), kind, fc.nat(4), (others, sendKind, place) => {
        const events = others.map((o) => change(o.kind, o.labels));
        events.splice(Math.min(place, events.length), 0, change(sendKind, ["SENT"]));
        expect(netChanges(events).sent).toEqual(["m1"]);
      }),
    );
  });
});
