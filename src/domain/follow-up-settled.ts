import type { Why } from "./reasons.ts";
import type { ThreadState } from "./thread-state.ts";

/** Why an outreach in this state gets no follow-up (any more). */
export function settled(state: Exclude<ThreadState, { status: "awaiting" }>): Why {
  switch (state.status) {
    case "recorded":
      return { code: "asks-nothing", kind: "other" };
    case "followed-up":
      return { code: "already-sent" };
    case "replied":
      return { code: "answered", by: state.by, elsewhere: state.elsewhere };
    case "declined":
      return { code: "declined", by: state.by };
    case "opted-out":
      return { code: "opted-out", by: state.by, ...(state.isComplaint ? { isComplaint: true } : {}) };
    case "bounced":
      return state.left === null
        ? { code: "bounced", refused: state.refused, ...(state.isDoubtful ? { isDoubtful: true } : {}) }
        : { code: "left", by: state.left };
    case "owner-wrote-again":
      return {
        code: "owner-wrote-again",
        elsewhere: state.elsewhere,
        ...(state.isColleagues ? { isColleagues: true } : {}),
      };
    case "vetoed":
      return { code: "vetoed" };
    case "spoiled":
      return { code: "spoiled", how: state.how };
    case "uncertain":
      return { code: "uncertain" };
    case "lapsed":
      return { code: "lapsed" };
    default:
      return state satisfies never;
  }
}
