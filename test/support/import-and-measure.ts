import { createStandIn } from "../../rehearsal/gmail/standin.ts";
import { importMbox } from "../../rehearsal/mbox/import.ts";

/** Run in a process of its own: imports the file and prints how many messages it read and the most memory it had (MB). */
const [file = "", me = ""] = process.argv.slice(2);
const standIn = createStandIn({ path: `${file}.sqlite`, owner: { address: me, name: "" }, now: 0 });
const { messages } = await importMbox(file, [me], standIn, Date.now());
standIn.close();
process.stdout.write(
  JSON.stringify({ messages, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }),
);
