import { HOUR } from "../domain/policy.ts";
import { isAnotherOnItsWay } from "../store/follow-up-room.ts";
import { lookAgain } from "../store/next-look.ts";
import type { OpenCase } from "./case.ts";
import { kept } from "./kept.ts";
import { DONE, type Outcome, type Slice, write } from "./slice.ts";

/**
 * The statement itself refused to claim or to send what was decided. Follow-ups to the same contact that are on their
 * way count there alone, and may be for days. Everything else is new since the decision, and seen at the next look:
 * a place that went to somebody else, or something that its owner said.
 */
export async function refused(slice: Slice, open: OpenCase): Promise<Outcome> {
  const { id } = open.outreach;
  if (await isAnotherOnItsWay(slice.db, id)) {
    const why = { code: "another-on-its-way" } as const;
    await write(slice, kept(slice, open, { verdict: "wait", why, nextLookAt: slice.now + HOUR }));
  } else {
    await write(slice, [lookAgain(id, slice.now + 1)]);
  }
  return DONE;
}
