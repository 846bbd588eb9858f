import { join } from "node:path";
import { damaged } from "./cannot-open.ts";
import { type DataFolder, type Memory, newSecret, openDataFolder } from "./data-folder.ts";
import { createFront } from "./front/front.ts";
import { loopbackOnly } from "./front/loopback.ts";
import { connectMailbox, holds } from "./front/session.ts";
import { serve } from "./gmail/serve.ts";
import { createStandIn, type StandIn } from "./gmail/standin.ts";
import { createPlayer, type Player } from "./player.ts";
import type { Scenario, Stage } from "./scenario.ts";
import { type RunningWorker, startWorker } from "./worker.ts";

export interface RehearsalOptions {
  readonly scenario: Scenario;
  readonly data: string;
  /** Begin anew. */
  readonly fresh: boolean;
  /** 0: any free one. */
  readonly port: number;
  readonly gmailPort: number;
  readonly say: Stage["say"];
  readonly progress: Stage["progress"];
}

/** Everything running: the stand-in, the Worker, the front, and time to be played. */
export interface Rehearsal {
  /** Where the pages are. */
  readonly url: string;
  readonly gmailUrl: string;
  /** Where it is kept. */
  readonly folder: string;
  readonly standIn: StandIn;
  readonly worker: RunningWorker;
  readonly player: Player;
  stop(): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Puts the whole house up on this machine, going on where the last time stopped.
 * @throws PortTaken before anything is touched, when one of the ports is in use; CannotOpen when the folder cannot be
 * used or the Worker will not work with it
 */
export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { scenario } = options;
  const opened: (() => void | Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const gmail = await listen(options.gmailPort);
    opened.push(() => gmail.close());
    const pages = await listen(options.port);
    opened.push(() => pages.close());

    const folder = openDataFolder(join(options.data, scenario.folder), options.fresh);
    opened.push(() => folder.close());
    const kept = folder.read();
    const standIn = openStandIn(scenario, folder.path("gmail.sqlite"));
    opened.push(() => standIn.close());
    gmail.answer(standIn.fetch);
    const memory = kept ?? (await fill(scenario, folder, { standIn, ...options }));
    const worker = await startWorker({
      dataDir: folder.path("worker"),
      settings: settings(scenario, memory, { google: gmail.url, pages: pages.url }),
    });
    opened.push(() => worker.stop());
    const cast = direct(scenario, standIn, memory, folder);
    let session = memory.session;
    const keep = (): void => folder.write({ ...memory, session, director: cast.save() });
    const player = createPlayer({ standIn, worker, director: cast.director, zone: scenario.zone, keep });
    const letIn = async (): Promise<string | null> => {
      if (session === null || (await holds(app.fetch, pages.url, session))) return session;
      session = await connectMailbox(app.fetch, pages.url, standIn.fetch);
      keep();
      return session;
    };
    const app = createFront({
      workerUrl: worker.url,
      mailboxPage: `${gmail.url}/mailbox`,
      zone: scenario.zone,
      now: () => standIn.clock.now(),
      player,
      session: letIn,
    });
    pages.answer(app.fetch);
    if ((await worker.health()).mailboxes === 0) {
      session = await connectMailbox(app.fetch, pages.url, standIn.fetch);
      keep();
    }
    return { url: pages.url, gmailUrl: gmail.url, folder: folder.path(""), standIn, worker, player, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Takes the port at once, and says that it is still starting until it is given something better to answer. */
async function listen(port: number) {
  let current: Fetch = () => new Response("Still starting. Try again in a moment.\n", { status: 503 });
  const served = await serve({ fetch: loopbackOnly((request) => current(request)) }, { port });
  return {
    ...served,
    answer(fetch: Fetch): void {
      current = fetch;
    },
  };
}

function openStandIn(scenario: Scenario, path: string): StandIn {
  try {
    const owner = { ...scenario.owner, zone: scenario.zone };
    return createStandIn({ path, owner, now: scenario.begins });
  } catch (error) {
    throw damaged(path, error);
  }
}

function direct(scenario: Scenario, standIn: StandIn, memory: Memory, folder: DataFolder) {
  try {
    return scenario.direct(standIn, memory.director);
  } catch (error) {
    throw damaged(folder.path(""), error);
  }
}

async function fill(scenario: Scenario, folder: DataFolder, stage: Stage): Promise<Memory> {
  const { lookBackDays, memory } = await scenario.fill(stage);
  const filled = { secret: newSecret(), lookBackDays, session: null, director: memory };
  folder.write(filled);
  return filled;
}

function settings(
  scenario: Scenario,
  memory: Memory,
  at: { readonly google: string; readonly pages: string },
): Record<string, string> {
  return {
    STAGE: "rehearsal",
    OWNER: scenario.owner.address,
    GOOGLE_URL: at.google,
    BASE_URL: at.pages,
    GOOGLE_CLIENT_ID: "kindly-rehearsal.apps.example",
    GOOGLE_CLIENT_SECRET: "invented-for-the-rehearsal",
    SECRET: memory.secret,
    ZONE: scenario.zone,
    LOOK_BACK_DAYS: String(memory.lookBackDays),
  };
}
