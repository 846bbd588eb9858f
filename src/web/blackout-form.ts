import * as z from "zod/mini";
import { type Blackout, MOST_BLACKOUTS, type Policy, policySchema } from "../domain/policy.ts";

export const blackoutForm = z.lazy(() =>
  z.object({
    from: z.string().check(z.trim(), z.maxLength(100)),
    to: z.string().check(z.trim(), z.maxLength(100)),
    name: z.string().check(z.trim(), z.maxLength(200)),
  }),
);

export type ReadBlackout =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problem: string };

/** Longer than this, it is a slip of the pen, or follow-ups had better be switched off. */
const LONGEST_DAYS = 366;

/** The policy with one more blackout, or what to do about what was typed. Without a last day it is one day. */
export function addBlackout(
  typed: z.infer<typeof blackoutForm>,
  policy: Policy,
  today: string,
): ReadBlackout {
  const { from, name } = typed;
  const to = typed.to === "" ? from : typed.to;
  if (policy.blackouts.length >= MOST_BLACKOUTS)
    return refused(`There is room for ${MOST_BLACKOUTS} of these. Please take one away first.`);
  if (from === "") return refused("Choose the first day.");
  const notADay = [from, to].find((day) => !z.iso.date().safeParse(day).success);
  if (notADay !== undefined) return refused(`“${notADay}” is no day. Write it like 2026-10-12.`);
  if (to < from) return refused("The last day comes before the first. Turn them round.");
  if (to < today) return refused("These days are past already.");
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= LONGEST_DAYS)
    return refused("That is more than a year. For so long, switch follow-ups off instead, on this page.");
  if (policy.blackouts.some((b) => b.from === from && b.to === to))
    return refused("These days are kept free already.");
  const read = policySchema.safeParse({ ...policy, blackouts: [...policy.blackouts, { from, to, name }] });
  return read.success ? { ok: true, policy: read.data } : refused("Its name may have 60 letters at most.");
}

export function removeBlackout(gone: Blackout, policy: Policy): Policy {
  const isGone = (b: Blackout) => b.from === gone.from && b.to === gone.to && b.name === gone.name;
  return { ...policy, blackouts: policy.blackouts.filter((b) => !isGone(b)) };
}

function refused(problem: string): ReadBlackout {
  return { ok: false, problem };
}
