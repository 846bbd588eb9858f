import type { Mailbox } from "../mailbox.ts";
import { outOfUnits, sendingRefused } from "./refusals.ts";
import { sendingState, sentLately } from "./sending.ts";
import { type LimitSettings, sendingLimit, USUAL_LIMITS, userUnits } from "./settings.ts";
import { openSpentUnits } from "./spent-units.ts";

export interface LimitUsage {
  readonly settings: LimitSettings;
  /** Units of the last 60 s, by client. */
  readonly units: Readonly<Record<string, number>>;
  /** Calls under way now. */
  readonly underWay: number;
  /** What left in the last 24 h. */
  readonly sent: { readonly messages: number; readonly recipients: number };
  readonly sendingLimit: { readonly messages: number; readonly recipients: number };
}

export interface Limits {
  readonly settings: LimitSettings;
  /** Changes what is given and keeps the rest. */
  set(changes: Partial<LimitSettings>): void;
  /** A call begins. `crowded`: it is one too many; `leave` says that it has ended. */
  enter(): { readonly crowded: boolean; leave(): void };
  /**
   * Books the units of a call that comes with a good token, before it is looked at: whatever it is answered, they are
   * spent (Service Control, services.allocateQuota: "should be called before the operation is executed").
   * @returns the refusal, or null when it may go on
   */
  admit(call: { readonly method: string; readonly units: number; readonly client: string }): Response | null;
  usage(): LimitUsage;
}

const SENDING: readonly string[] = ["messages.send", "drafts.send"];

export function openLimits(mailbox: Mailbox, given: Partial<LimitSettings>): Limits {
  const settings: LimitSettings = { ...USUAL_LIMITS, ...given };
  const units = openSpentUnits(mailbox.clock);
  let underWay = 0;

  // A mailbox is one user, so what its user has spent is also what the project has spent.
  const spend = (client: string, cost: number): Response | null => {
    const ofUser = userUnits(settings);
    const whose = settings.projectUnits < ofUser ? "project" : "user";
    const most = settings.enforced ? Math.min(settings.projectUnits, ofUser) : Number.POSITIVE_INFINITY;
    const spending = units.spend(client, cost, most);
    return spending.ok ? null : outOfUnits(mailbox, settings, { whose, client, freeAt: spending.freeAt });
  };

  return {
    settings,
    set: (changes) => void Object.assign(settings, changes),
    enter() {
      underWay += 1;
      return {
        crowded: settings.enforced && underWay > settings.atOnce,
        leave: () => {
          underWay -= 1;
        },
      };
    },
    admit({ method, units: cost, client }) {
      const refusal = spend(client, cost);
      if (refusal || !SENDING.includes(method)) return refusal;
      const state = sendingState(mailbox, settings);
      return state.kind === "refused" ? sendingRefused(mailbox, state.until) : null;
    },
    usage: () => ({
      settings: { ...settings },
      units: units.spent(),
      underWay,
      sent: sentLately(mailbox),
      sendingLimit: sendingLimit(settings),
    }),
  };
}
