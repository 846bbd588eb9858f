import { type Arguments, parseArguments, USAGE } from "./arguments.ts";
import { CannotOpen } from "./cannot-open.ts";
import { castScenario } from "./cast-scenario.ts";
import { PortTaken } from "./gmail/serve.ts";
import { finishLookBack } from "./look-back.ts";
import { mboxScenario } from "./mbox/scenario.ts";
import { openRehearsal, type Rehearsal } from "./rehearsal.ts";
import type { Scenario } from "./scenario.ts";
import { onceAskedToStop } from "./stop.ts";
import { createTerminal } from "./terminal.ts";

const WRONG_USE = 2;
const PATIENCE = 5000;
const terminal = createTerminal(process.stdout);
const asked = parseArguments(process.argv.slice(2));
switch (asked.kind) {
  case "help":
    terminal.say(USAGE);
    break;
  case "wrong":
    refuse(asked.problem);
    break;
  case "run":
    await run(asked.given);
    break;
  default:
    asked satisfies never;
}

async function run(given: Arguments): Promise<void> {
  const scenario = await scenarioFor(given);
  if (scenario === null) return;
  terminal.say("Starting a stand-in for Gmail, and Kindly itself ...");
  const opening = openRehearsal({ ...given, scenario, say: terminal.say, progress: terminal.progress });
  const isStopping = onceAskedToStop(async () => {
    terminal.say("Stopping ...");
    // What is half open opens first, so that nothing is left running; reading a large file is not waited for.
    const closed = opening.then((rehearsal) => rehearsal.stop()).catch(() => undefined);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  });
  try {
    await introduce(await opening, given);
  } catch (error) {
    if (isStopping()) return;
    if (error instanceof PortTaken) refuse(portSentence(error.port, given));
    else if (error instanceof CannotOpen) refuse(error.message);
    else throw error;
  }
}

async function scenarioFor(given: Arguments): Promise<Scenario | null> {
  if (given.mbox === null) return castScenario;
  const answer = await mboxScenario(given.mbox, given.me);
  if (answer.ok) return answer.scenario;
  refuse(answer.problem);
  return null;
}

async function introduce(rehearsal: Rehearsal, given: Arguments): Promise<void> {
  if (given.mbox === null) {
    await finishLookBack(rehearsal.standIn, rehearsal.worker);
    terminal.say(`
Kindly is at       ${rehearsal.url}
The stand-in Gmail ${rehearsal.gmailUrl}/mailbox

Open the first in a browser. The bar on top lets time pass; what people write and what Kindly does then
shows on the page and in the mailbox. Ctrl-C stops everything; npm start goes on where it stopped.`);
    return;
  }
  terminal.say(`
Kindly is at ${rehearsal.url}

It is looking back over your mail now; the page shows how far it is. ${rehearsal.url}/hindsight says which
follow-ups it would have sent, and when. Nothing leaves this machine, and nothing is sent to anybody.
Your mail is kept in ${rehearsal.folder}; delete that folder when you are done. Ctrl-C stops everything.`);
  if (await finishLookBack(rehearsal.standIn, rehearsal.worker))
    terminal.say("It has looked back over all of it.");
}

function portSentence(port: number, given: Arguments): string {
  const option = port === given.port ? "--port" : "--gmail-port";
  return `Port ${port} is taken, perhaps by another rehearsal; choose another one with npm start -- ${option} ${port + 10}.`;
}

function refuse(problem: string): void {
  console.error(problem);
  process.exitCode = WRONG_USE;
}
