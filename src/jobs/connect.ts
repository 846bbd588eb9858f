import { parseCursor } from "../domain/cursor.ts";
import { DAY, policySchema } from "../domain/policy.ts";
import { summaryDue } from "../domain/summary/due.ts";
import type { Answer, Grant, Mailbox, OwnAddress } from "../ports.ts";
import { batch } from "../store/commit.ts";
import type { Db } from "../store/db.ts";
import { STILL_ERASED } from "../store/erase.ts";
import {
  insertMailbox,
  mailboxBySub,
  setMailbox,
  setOwnAddresses,
  setUnlessErasing,
} from "../store/mailboxes.ts";
import type { Job } from "./job.ts";
import { ownList } from "./own-addresses.ts";
import { shortId } from "./short-id.ts";

/** What connecting needs from outside. */
export interface ConnectDeps {
  readonly db: Db;
  readonly now: number;
  readonly zone: string;
  readonly lookBackDays: number;
  readonly openGranted: (grant: Grant) => Mailbox;
  /** Seals a secret for the mailbox that it belongs to. */
  readonly seal: (mailboxId: string, plain: string) => Promise<string>;
  readonly enqueue: (jobs: readonly Job[]) => Promise<void>;
}

/**
 * Connects a mailbox, or connects it again: the same Google account keeps its rows, its cursor and its decisions.
 * The history is pinned before anything is listed, so that no mail falls between the look back and the sync.
 */
export async function connect(deps: ConnectDeps, grant: Grant): Promise<Answer<{ mailboxId: string }>> {
  const mailbox = deps.openGranted(grant);
  const profile = await mailbox.profile();
  if (!profile.ok) return profile;
  const own = await mailbox.ownAddresses();
  if (!own.ok) return own;
  const cursor = parseCursor(profile.value.historyId);
  if (cursor === null)
    return { ok: false, fault: { kind: "refused", detail: "Gmail gave no usable history id" } };

  const existing = await mailboxBySub(deps.db, grant.sub);
  if (existing?.status === "erasing") return { ok: false, fault: { kind: "refused", detail: STILL_ERASED } };
  const mailboxId = existing?.id ?? (await shortId("mailbox", grant.sub));
  const secrets = {
    grant: await deps.seal(mailboxId, grant.refreshToken),
    access: await deps.seal(mailboxId, JSON.stringify(grant.access)),
    grantUntil: grant.refreshUntil,
  };
  const address = profile.value.address.toLowerCase();
  if (existing === null) {
    const policy = policySchema.parse({});
    await insertMailbox(deps.db, {
      id: mailboxId,
      address,
      name: nameOf(grant, own.value),
      googleSub: grant.sub,
      listId: mailboxId,
      zone: deps.zone,
      policy: JSON.stringify(policy),
      ...secrets,
      status: "looking-back",
      cursor,
      lookBackFrom: deps.now - deps.lookBackDays * DAY,
      lookBackAt: deps.now - deps.lookBackDays * DAY,
      // Beyond now: what is written while this runs is better found twice than not at all.
      lookBackUntil: deps.now + DAY,
      readUntil: deps.now,
      summaryAt: summaryDue(deps.now, deps.zone, policy).nextAt,
      connectedAt: deps.now,
    });
  }
  const [connected] = await batch(deps.db, [
    setUnlessErasing(mailboxId, {
      address,
      ...secrets,
      trouble: null,
      notBefore: 0,
      watchDueAt: 0,
      ...(existing === null ? {} : { status: resumed(existing) }),
    }),
  ]);
  if (connected !== 1) return { ok: false, fault: { kind: "refused", detail: STILL_ERASED } };
  await batch(deps.db, [
    ...setOwnAddresses(mailboxId, ownList(address, own.value)),
    setMailbox(mailboxId, { aliasesAt: deps.now }),
  ]);
  await deps.enqueue([{ kind: "tick", mailboxId, now: deps.now }]);
  return { ok: true, value: { mailboxId } };
}

/** Where it stopped: a look back that was not through goes on, else the history from the same cursor. */
function resumed(box: Stored): Stored["status"] {
  if (box.status !== "disconnected" && box.status !== "locked-out") return box.status;
  const isThrough = box.settleAt !== null || (box.lookBackAt ?? 0) >= (box.lookBackUntil ?? 0);
  return isThrough ? "watching" : "looking-back";
}

type Stored = NonNullable<Awaited<ReturnType<typeof mailboxBySub>>>;

function nameOf(grant: Grant, own: readonly OwnAddress[]): string {
  return own.find((o) => o.isDefault && o.name !== "")?.name ?? grant.name;
}
