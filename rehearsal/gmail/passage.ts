import type { Context } from "hono";
import { clientOfCall, clientOfForm } from "./api/caller.ts";
import type { ApiCall, CallHook, CallStart } from "./api/calls.ts";
import { play, type Wire } from "./faults/play.ts";
import { tooManyAtOnce } from "./limits/refusals.ts";
import { unitsOf } from "./limits/settings.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Traffic } from "./traffic.ts";

/** The batch that a call is part of: handed to Hono as the environment of the inner request. */
export interface BatchEnv {
  readonly batch?: {
    readonly request: Request;
    /** Its calls are all under way until the batch is answered; each is ended then. */
    readonly ends: (() => void)[];
  };
}

/** What a call learns on its way in. */
export interface Admission {
  /** Whose token it brings; null for no token, or nobody's. */
  readonly client: string | null;
  /** To be asked once the token is found to be good: books the units. @returns the refusal, or null */
  admit(): Response | null;
}

/** A call of one method of the Gmail API, alone or inside a batch. */
export async function passCall(
  mailbox: Mailbox,
  traffic: Traffic,
  method: { readonly name: string; readonly units: number },
  c: Context,
  perform: (admission: Admission) => Promise<Response>,
): Promise<Response> {
  const { limits } = traffic;
  const { batch } = (c.env ?? {}) as BatchEnv;
  const client = clientOfCall(mailbox, c.req.header("Authorization") ?? null);
  const units = unitsOf(limits.settings, method);
  const place = limits.enter();
  const admit = (): Response | null =>
    client === null ? null : limits.admit({ method: method.name, units, client });
  try {
    return await pass(
      mailbox,
      traffic,
      { door: "api", method: method.name, path: c.req.path, units, client },
      { door: "api", request: batch?.request ?? c.req.raw, inBatch: batch !== undefined },
      async () => (place.crowded ? tooManyAtOnce() : perform({ client, admit })),
    );
  } finally {
    if (batch) batch.ends.push(place.leave);
    else place.leave();
  }
}

/** A batch: costs nothing itself; its calls pass one by one. */
export async function passBatch(
  mailbox: Mailbox,
  traffic: Traffic,
  c: Context,
  perform: (env: BatchEnv) => Promise<Response>,
): Promise<Response> {
  const request = c.req.raw;
  const client = clientOfCall(mailbox, c.req.header("Authorization") ?? null);
  const ends: (() => void)[] = [];
  try {
    return await pass(
      mailbox,
      traffic,
      { door: "api", method: "batch", path: c.req.path, units: 0, client },
      { door: "api", request, inBatch: false },
      () => perform({ batch: { request, ends } }),
    );
  } finally {
    for (const end of ends) end();
  }
}

/** A call of Google's other doors: "token", "revoke", "certs". */
export async function passOAuth(
  mailbox: Mailbox,
  traffic: Traffic,
  method: string,
  c: Context,
  perform: () => Response | Promise<Response>,
): Promise<Response> {
  const request = c.req.raw;
  const client = request.method === "POST" ? await clientOfForm(mailbox, request) : null;
  return pass(
    mailbox,
    traffic,
    { door: "oauth", method, path: c.req.path, units: 0, client },
    { door: "oauth", request, inBatch: false },
    async () => perform(),
  );
}

/** Counts a call and runs it between the hooks, unless a fault befalls it. */
async function pass(
  mailbox: Mailbox,
  { log, faults }: Traffic,
  start: CallStart,
  wire: Wire,
  perform: () => Promise<Response>,
): Promise<Response> {
  const { call, end } = log.begin(start);
  let status: number | null = null;
  try {
    const response = await hooked(start.door === "api" ? log.hook : null, call, async () => {
      const fault = faults.befall(call);
      return fault ? play(mailbox, fault, wire, perform) : perform();
    });
    status = response.status;
    return response;
  } finally {
    end(status);
  }
}

/** A throw of a hook is the caller's network failing. */
async function hooked(
  hook: CallHook | null,
  call: ApiCall,
  perform: () => Promise<Response>,
): Promise<Response> {
  const instead = await hook?.before?.(call);
  if (instead) return instead;
  const response = await perform();
  return (await hook?.after?.(call)) ?? response;
}
