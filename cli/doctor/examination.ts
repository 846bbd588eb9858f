import * as z from "zod";
import { layTicket } from "../platform/ticket.ts";
import { broken, fine, type Line, type Looked, worrying } from "./report.ts";

/** What POST /api/doctor answers (src/web/api/doctor.ts). */
const answerSchema = z.object({
  mailboxes: z.array(
    z.object({
      address: z.string(),
      zone: z.string(),
      status: z.string(),
      findings: z.array(
        z.object({ weight: z.enum(["broken", "worrying"]), says: z.string(), mend: z.string() }),
      ),
      steps: z.array(z.object({ step: z.string(), ok: z.boolean(), says: z.string() })),
    }),
  ),
});
type Examined = z.infer<typeof answerSchema>["mailboxes"][number];

const DEADLINE = 60_000;

/** Has the Worker go the whole way of a follow-up but for the sending, in each mailbox. `page`: where its owner opens it. */
export async function examination(url: string, where: "--local" | "--remote", page = url): Promise<Looked> {
  const laid = await layTicket(where);
  if (!laid.ok)
    return stopped(
      `The database could not be written to: ${laid.reason}.`,
      "Is somebody logged in? npx wrangler whoami says so.",
    );
  try {
    const answer = await fetch(`${url}/api/doctor`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ticket: laid.ticket }),
      signal: AbortSignal.timeout(DEADLINE),
    });
    if (answer.status === 401)
      return stopped(
        "The Worker does not know the ticket that was laid into the database.",
        "The Worker and wrangler.toml name different databases: npm run deploy puts that right.",
      );
    const read = answerSchema.safeParse(await answer.json().catch(() => null));
    if (!read.success)
      return stopped(
        `The Worker answered the examination with ${answer.status}.`,
        "npm run deploy brings it to this version.",
      );
    return { lines: read.data.mailboxes.flatMap((box) => linesOf(box, page)), stops: false };
  } catch (error) {
    return stopped(
      `The examination got no answer (${error instanceof Error ? error.message : error}).`,
      "Try again in a minute.",
    );
  }
}

function linesOf(box: Examined, page: string): Line[] {
  const named = (says: string) => `${box.address}: ${says}`;
  if (box.status === "disconnected")
    return [
      worrying(
        named("disconnected; nothing is read and nothing goes out."),
        `Connect it again at ${page}/connect.`,
      ),
    ];
  return [
    ...box.findings.map(({ weight, says, mend }) => ({ weight, says: named(says), mend })),
    ...box.steps.map(({ step, ok, says }) =>
      ok ? fine(named(`${step}: ${says}`)) : broken(named(`${step}: ${says}`), MENDS[step] ?? LATER),
    ),
    fine(named(`days and hours are counted in ${box.zone}.`)),
  ];
}

const LATER = "Try again in a minute; if it stays so, connect the mailbox again on the page Sync.";
const MENDS: Readonly<Record<string, string>> = {
  "sign in":
    "Does it speak of the client: npm run setup asks for client id and secret again. Does it speak of the Gmail API: enable it at " +
    "https://console.cloud.google.com/apis/library/gmail.googleapis.com. Else connect the mailbox again on the page Sync.",
};

function stopped(says: string, mend: string): Looked {
  return { lines: [broken(says, mend)], stops: true };
}
