import { enqueue, limiter, notifier } from "./deps/cloudflare.ts";
import { credentialsOf, examineMailbox, openGranted, openMailbox } from "./deps/mailbox.ts";
import { webhookSender } from "./deps/webhooks.ts";
import { type Env, mayConnect, readSettings, type Settings, secretsOf } from "./env.ts";
import { googleEndpoints } from "./gmail/endpoints.ts";
import { verifyPushToken } from "./gmail/push-token.ts";
import { createSignIn } from "./gmail/sign-in.ts";
import { connect } from "./jobs/connect.ts";
import { disconnect } from "./jobs/disconnect.ts";
import type { JobDeps } from "./jobs/dispatch.ts";
import { followUpHandles } from "./jobs/follow-up-handles.ts";
import { previewFollowUp } from "./jobs/follow-up-preview.ts";
import type { Job } from "./jobs/job.ts";
import { houseTemplate, writeFollowUp } from "./jobs/write-follow-up.ts";
import { createSummaryWriter } from "./jobs/write-summary.ts";
import { type Db, openDb } from "./store/db.ts";
import { beginErasing } from "./store/erase.ts";
import { seal } from "./store/seal.ts";
import { actionLink } from "./web/actions/link.ts";
import type { PushDoor, WebDeps } from "./web/context.ts";
import { newSecret } from "./webhook/signature.ts";

export type DepsAnswer<T> =
  | { readonly ok: true; readonly deps: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What the queue's jobs need, joined. */
export function jobDeps(env: Env): DepsAnswer<JobDeps> {
  const read = readSettings(env);
  if (!read.ok) return read;
  const { settings } = read;
  const db = openDb(env.DB);
  return {
    ok: true,
    deps: {
      db,
      openMailbox: (box, now) => openMailbox({ db, settings, assets: env.ASSETS }, box, now),
      sealAccess: (mailboxId, token) => seal(secretsOf(settings), mailboxId, JSON.stringify(token)),
      enqueue: (jobs, delaySeconds) => enqueue(env, jobs, delaySeconds),
      sendWebhook: webhookSender(db, settings),
      pushTopic: settings.PUSH_TOPIC,
      notify: notifier(env, settings),
      rules: {
        isAllowed: (address) => mayConnect(address, settings),
        sharesContacts: settings.SHARED_CONTACTS === "yes",
      },
      writeFollowUp,
      writeSummary: summaryWriter(db, settings, settings.BASE_URL),
    },
  };
}

/** What the pages need, joined. `now` is the moment of the request. */
export function webDeps(env: Env, now: number, baseUrl: string): DepsAnswer<WebDeps> {
  const read = readSettings(env);
  if (!read.ok) return read;
  const { settings } = read;
  const db = openDb(env.DB);
  const signIn = createSignIn({ ...credentialsOf(settings), now });
  const put = (jobs: readonly Job[]) => enqueue(env, jobs);
  return {
    ok: true,
    deps: {
      db,
      settings,
      now,
      signIn,
      connect: (grant) =>
        connect(
          {
            db,
            now,
            zone: settings.ZONE,
            lookBackDays: settings.LOOK_BACK_DAYS,
            openGranted: (granted) => openGranted(settings, granted, now),
            seal: (mailboxId, plain) => seal(secretsOf(settings), mailboxId, plain),
            enqueue: put,
          },
          grant,
        ),
      disconnect: (mailboxId) =>
        disconnect(
          {
            db,
            open: (box) => openMailbox({ db, settings, assets: env.ASSETS }, box, now),
            revoke: signIn.revoke,
          },
          mailboxId,
        ),
      erase: async (mailboxId, alsoLabels) => {
        await beginErasing(db, mailboxId, alsoLabels, now);
        await put([{ kind: "tick", mailboxId, now }]);
      },
      examine: (mailboxId) => examineMailbox({ db, settings, assets: env.ASSETS }, mailboxId, now),
      sendWebhook: webhookSender(db, settings),
      newWebhook: async () => {
        const [id, secret] = [crypto.randomUUID(), newSecret()];
        return { id, secret, sealed: await seal(secretsOf(settings), id, secret) };
      },
      push: pushDoor(env, settings, now, baseUrl),
      tick: (mailboxId) => put([{ kind: "tick", mailboxId, now }]),
      summaryPreview: (mailboxId) =>
        summaryWriter(db, settings, settings.BASE_URL ?? baseUrl)(mailboxId, now),
      houseTemplate,
      limits: { door: limiter(env["DOOR_LIMIT"]), act: limiter(env["ACT_LIMIT"]) },
      handles: followUpHandles(db, now),
      followUpPreview: (outreachId, looked) => previewFollowUp(db, outreachId, writeFollowUp, looked),
    },
  };
}

/** @param baseUrl where the links of the mail lead; undefined gives none */
function summaryWriter(db: Db, settings: Settings, baseUrl: string | undefined) {
  return createSummaryWriter(db, baseUrl, (mailboxId, stops, now) =>
    actionLink(
      { secrets: secretsOf(settings), baseUrl: baseUrl ?? "", now },
      { action: stops === null ? "pause" : "stop", mailboxId, outreachId: stops },
    ),
  );
}

/** A burst of pushes is one tick, which comes when most of it is over. */
const BURST_SECONDS = 60;

function pushDoor(env: Env, settings: Settings, now: number, baseUrl: string): PushDoor | null {
  const { PUSH_TOPIC, PUSH_EMAIL } = settings;
  if (PUSH_TOPIC === undefined || PUSH_EMAIL === undefined) return null;
  const endpoints = googleEndpoints(settings.GOOGLE_URL ?? null);
  const audience = `${baseUrl}/hooks/gmail`;
  return {
    check: (token) => verifyPushToken(token, { endpoints, audience, email: PUSH_EMAIL, now }),
    tickSoon: (ids) =>
      enqueue(
        env,
        ids.map((mailboxId) => ({ kind: "tick", mailboxId, now })),
        BURST_SECONDS,
      ),
  };
}
