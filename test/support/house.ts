import { createGmailMailbox } from "../../src/gmail/mailbox.ts";
import { connect } from "../../src/jobs/connect.ts";
import { dispatch, type JobDeps } from "../../src/jobs/dispatch.ts";
import type { Job } from "../../src/jobs/job.ts";
import { writeFollowUp } from "../../src/jobs/write-follow-up.ts";

import type { AccessToken, Grant } from "../../src/ports.ts";
import { seal, unseal } from "../../src/store/seal.ts";
import { serve } from "../../rehearsal/gmail/serve.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../rehearsal/gmail/standin.ts";
import { openTestDatabase, type TestDatabase } from "./d1.ts";
import { consent } from "./consent.ts";

const SECRET = "a secret for tests that is long enough";

/** The whole house but its pages, in this process: the real jobs, the real adapter, a real D1, the stand-in Gmail. */
export interface House {
  readonly standIn: StandIn;
  readonly data: TestDatabase;
  readonly mailboxId: string;
  /** Sets the stand-in's clock and runs the tick of that moment, with every slice that follows from it. */
  readonly tick: (at: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a house and connects its mailbox; `before` may fill the mailbox first. */
export async function openHouse(
  options: StandInOptions & {
    readonly zone: string;
    readonly lookBackDays?: number;
    readonly before?: (standIn: StandIn) => Promise<void> | void;
  },
): Promise<House> {
  const standIn = createStandIn(options);
  const server = await serve(standIn, { port: 0 });
  const data = await openTestDatabase();
  await options.before?.(standIn);
  const queue: Job[] = [];
  const deps = jobDeps(data, server.url, queue);
  const grant = await consent(standIn.clock.now(), server.url);
  const connected = await connect(
    {
      db: data.db,
      now: standIn.clock.now(),
      zone: options.zone,
      lookBackDays: options.lookBackDays ?? 60,
      openGranted: (granted) => openMailbox(server.url, standIn.clock.now(), granted.refreshToken, granted.access),
      seal: (id, plain) => seal(SECRET, id, plain),
      enqueue: deps.enqueue,
    },
    grant,
  );
  if (!connected.ok) throw new Error(`connecting failed: ${connected.fault.detail}`);
  const drain = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await dispatch(deps, job);
  };
  await drain();
  return {
    standIn,
    data,
    mailboxId: connected.value.mailboxId,
    tick: async (at) => {
      if (at > standIn.clock.now()) standIn.clock.set(at);
      queue.push({ kind: "fan-out", after: "", now: at });
      await drain();
    },
    close: async () => {
      await server.close();
      standIn.close();
      await data.close();
    },
  };
}

function jobDeps(data: TestDatabase, googleUrl: string, queue: Job[]): JobDeps {
  return {
    db: data.db,
    openMailbox: async (box, now) => {
      const refreshToken = (await unseal(SECRET, box.id, box.grant)) ?? "";
      const access = box.access === null ? null : await unseal(SECRET, box.id, box.access);
      let fresh: AccessToken | null = null;
      const mailbox = openMailbox(
        googleUrl,
        now,
        refreshToken,
        access === null ? null : (JSON.parse(access) as AccessToken),
        (token) => {
          fresh = token;
        },
      );
      return { mailbox, freshAccess: () => fresh };
    },
    sealAccess: (id, token) => seal(SECRET, id, JSON.stringify(token)),
    enqueue: async (jobs) => {
      queue.push(...jobs);
    },
    writeFollowUp,
    writeSummary: async () => ({ subject: "Summary", text: "x", html: "<p>x</p>" }),
  };
}

function openMailbox(
  googleUrl: string,
  now: number,
  refreshToken: string,
  access: Grant["access"] | null,
  onAccessToken: (token: AccessToken) => void = () => {},
) {
  return createGmailMailbox({
    googleUrl,
    clientId: "client",
    clientSecret: "client-secret",
    refreshToken,
    ...(access === null ? {} : { accessToken: access }),
    now: () => now,
    onAccessToken,
  });
}
