import { log, note } from "@clack/prompts";
import { clientIdCheck, clientSecretCheck } from "../settings/checks.ts";
import { checkGoogleClient } from "../settings/google-client.ts";
import type { Asker } from "./ask.ts";
import { googleSteps } from "./google-steps.ts";
import { readState, remember } from "./state.ts";
import { StepFailed, Stopped } from "./stopped.ts";

/** Leads through Google Cloud console, going on at the step where the last time ended. */
export async function walkThroughGoogle(ask: Asker, redirectUris: readonly string[]): Promise<void> {
  const steps = googleSteps(redirectUris);
  const done = readState().googleSteps;
  if (done >= steps.length) return;
  const way = await ask.choose("Google has to know your Kindly. Shall I lead you through it?", [
    done === 0
      ? { value: "lead", label: "Yes, step by step", hint: "about eight minutes" }
      : { value: "lead", label: `Yes, go on with step ${done + 1} of ${steps.length}` },
    { value: "known", label: "I have a client id and secret already" },
  ]);
  if (way === "known") {
    note(redirectUris.join("\n"), "Its Authorized redirect URIs have to hold");
    return;
  }
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    note([step.link, "", ...step.lines].join("\n"), `${index + 1} of ${steps.length}: ${step.title}`);
    if (!(await ask.confirm("Done?", true))) throw new Stopped();
    remember({ googleSteps: index + 1 });
  }
}

/** What stands there already is offered, and only what is new is asked for. */
export interface Known {
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly redirectUri: string;
  /** Null for Google's own hosts. */
  readonly googleUrl: string | null;
  readonly asks: boolean;
}

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Asks for client id and secret until Google knows them, or cannot be asked. */
export async function askForClient(ask: Asker, known: Known): Promise<Credentials> {
  let given = known.clientId;
  for (;;) {
    const clientId = await ask.text({
      message: "Client ID",
      flag: "--client-id",
      given,
      check: clientIdCheck,
    });
    remember({ clientId });
    const isSame = known.clientSecret !== null && clientId === known.clientId && given === known.clientId;
    const clientSecret =
      isSame &&
      known.clientSecret !== null &&
      (await ask.confirm("Keep the client secret that is there?", true))
        ? known.clientSecret
        : await ask.secret({
            message: "Client secret",
            variable: "GOOGLE_CLIENT_SECRET",
            check: clientSecretCheck,
          });
    const { redirectUri, googleUrl } = known;
    const checked = await checkGoogleClient({ id: clientId, secret: clientSecret, redirectUri, googleUrl });
    switch (checked.kind) {
      case "right":
        log.success("Google knows this client.");
        return { clientId, clientSecret };
      case "unsure":
        log.warn(`${checked.says} Going on; the sign-in will show it.`);
        return { clientId, clientSecret };
      case "wrong":
        if (!known.asks)
          throw new StepFailed(checked.says, "Look at Google Auth Platform, Clients, and run this again.");
        log.error(`${checked.says} Please give both again.`);
        given = clientId;
        break;
      default:
        checked satisfies never;
    }
  }
}
