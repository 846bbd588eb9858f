import { type CallLog, openCallLog } from "./api/calls.ts";
import { type Faults, openFaults } from "./faults/faults.ts";
import { type Limits, openLimits } from "./limits/limits.ts";
import { holdBackOverLimit } from "./limits/sending.ts";
import type { LimitSettings } from "./limits/settings.ts";
import type { Mailbox } from "./mailbox.ts";
import { type Deliver, openPush, type Push } from "./push/push.ts";

/** What happens to calls on their way, whatever they are about. */
export interface Traffic {
  readonly log: CallLog;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly push: Push;
}

export function openTraffic(
  mailbox: Mailbox,
  options: { limits: Partial<LimitSettings>; deliver: Deliver | undefined },
): Traffic {
  const log = openCallLog(mailbox.clock);
  const limits = openLimits(mailbox, options.limits);
  const push = openPush(mailbox, log, options.deliver);
  mailbox.beforeKept.push(() => holdBackOverLimit(mailbox, limits.settings));
  mailbox.afterKept.push(() => push.noticeChanges());
  return { log, faults: openFaults(mailbox.clock), limits, push };
}
