import { join } from "node:path";
import { type DataFolder, type Memory, newSecret, openDataFolder } from "./data-folder.ts";
import { createFront } from "./front/front.ts";
import { loopbackOnly } from "./front/loopback.ts";
import { connectMailbox } from "./front/session.ts";
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
  readonly standIn: StandIn;
  readonly worker: RunningWorker;
  readonly player: Player;
  stop(): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Puts the whole house up on this machine, going on where the last time stopped.
 * @throws PortTaken before anything else is done, when one of the ports is in use
 */
export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { scenario } = options;
  const folder = openDataFolder(join(options.data, scenario.folder), options.fresh);
  const opened: (() => void | Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const standIn = createStandIn({
      path: folder.path("gmail.sqlite"),
      owner: scenario.owner,
      now: scenario.begins,
    });
    opened.push(() => standIn.close());
    const gmail = await serve(
      { ...standIn, fetch: loopbackOnly(standIn.fetch) },
      { port: options.gmailPort },
    );
    opened.push(() => gmail.close());
    let front: Fetch = () => new Response("Still starting. Try again in a moment.\n", { status: 503 });
    const pages = await serve(
      { ...standIn, fetch: loopbackOnly((request) => front(request)) },
      { port: options.port },
    );
    opened.push(() => pages.close());

    const memory = folder.read() ?? (await fill(scenario, folder, { standIn, ...options }));
    const worker = await startWorker({
      dataDir: folder.path("worker"),
      settings: settings(scenario, memory, { google: gmail.url, pages: pages.url }),
    });
    opened.push(() => worker.stop());
    const cast = scenario.direct(standIn, memory.director);
    let session = memory.session;
    const keep = (): void => folder.write({ ...memory, session, director: cast.save() });
    const player = createPlayer({ standIn, worker, director: cast.director, zone: scenario.zone, keep });
    const app = createFront({
      workerUrl: worker.url,
      secret: memory.secret,
      mailboxPage: `${gmail.url}/mailbox`,
      zone: scenario.zone,
      now: () => standIn.clock.now(),
      player,
      session: () => session,
    });
    front = (request) => app.fetch(request);
    if ((await worker.health()).mailboxes === 0) {
      session = await connectMailbox(front, pages.url, standIn.fetch);
      keep();
    }
    return { url: pages.url, gmailUrl: gmail.url, standIn, worker, player, stop };
  } catch (error) {
    await stop();
    throw error;
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
