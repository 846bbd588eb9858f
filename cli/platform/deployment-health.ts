import * as z from "zod";

/** What GET /health says (src/web/api/health.ts), as far as it is read here. */
const healthSchema = z.object({
  ok: z.boolean(),
  mailboxes: z.number().optional(),
  checks: z.array(
    z.object({
      name: z.string(),
      ok: z.boolean(),
      findings: z.array(
        z.object({
          code: z.string(),
          weight: z.enum(["broken", "worrying"]),
          says: z.string(),
          mend: z.string(),
        }),
      ),
    }),
  ),
});
export type Health = z.infer<typeof healthSchema>;

export type HealthAnswer =
  | { readonly ok: true; readonly health: Health }
  | { readonly ok: false; readonly says: string };

const DEADLINE = 15_000;

/** Asks a Kindly how it does; any answer of its own will do, also that something is wrong. */
export async function askHealth(url: string): Promise<HealthAnswer> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(DEADLINE) });
    const read = healthSchema.safeParse(await answer.json());
    return read.success
      ? { ok: true, health: read.data }
      : { ok: false, says: `${url}/health answers ${answer.status}, and not as Kindly does.` };
  } catch (error) {
    return { ok: false, says: `${url} does not answer (${error instanceof Error ? error.message : error}).` };
  }
}

/** Sentences about settings that the deployment lacks; none when it has them all or cannot be asked. */
export async function missingSettings(url: string): Promise<readonly string[]> {
  const answer = await askHealth(url);
  if (!answer.ok) return [];
  return answer.health.checks
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === "not-configured")
    .map(({ says }) => says);
}
