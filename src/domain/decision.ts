import type { Awaiting, Case } from "./follow-up-case.ts";
import { DAY } from "./policy.ts";
import type { Why } from "./reasons.ts";

export type Decision =
  | {
      readonly verdict: "wait";
      readonly why: Why;
      readonly nextLookAt: number;
      /** When an existing draft's moment has moved. */
      readonly sendAt?: number;
      /** No draft may lie there meanwhile. */
      readonly takesBack?: true;
    }
  | { readonly verdict: "hold"; readonly why: Why; readonly nextLookAt: number }
  | { readonly verdict: "prepare"; readonly why: Why; readonly nextLookAt: number; readonly sendAt: number }
  | { readonly verdict: "send"; readonly why: Why; readonly nextLookAt: number }
  | { readonly verdict: "stop"; readonly why: Why; readonly nextLookAt: null }
  | { readonly verdict: "lapse"; readonly why: Why; readonly nextLookAt: null };

export function sent(c: Case, state: Awaiting): Decision {
  const why: Why = { code: "sent", days: Math.floor((c.now - state.anchor) / DAY) };
  return { verdict: "send", why, nextLookAt: c.now };
}

export function stop(why: Why): Decision {
  return { verdict: "stop", why, nextLookAt: null };
}

export function lapse(why: Why): Decision {
  return { verdict: "lapse", why, nextLookAt: null };
}
