import { isBelieved, mayAnswerToo } from "../domain/reply/ties.ts";
import { type Awaited, sameSubject, tiedTo } from "../domain/reply/whose-answer.ts";
import { lookNow } from "../store/next-look.ts";
import { answersKeptForOthers, type KeptAnswer, shareAnswers } from "../store/shared-answers.ts";
import { type Slice, write } from "./slice.ts";

/**
 * What was read when nobody asked about this outreach, and is kept for another, may answer this one as well.
 * @param tied messages that are kept as the answer to some outreach
 * @returns whether there was such mail; it is recorded
 */
export async function takeSharedAnswers(
  slice: Slice,
  tied: readonly string[],
  awaited: Awaited,
): Promise<boolean> {
  if (tied.length === 0) return false;
  const { outreachId } = awaited;
  const kept = await answersKeptForOthers(slice.db, slice.box.id, outreachId, tied);
  const shared = kept.filter((mail) => mayAnswer(mail, awaited));
  if (shared.length === 0) return false;
  const rows = shared.map(({ messageId, kept }) => ({
    id: messageId,
    answers: { ...kept, also: [outreachId] },
  }));
  await write(slice, [...shareAnswers(slice.box.id, rows), lookNow(outreachId, slice.now)]);
  return true;
}

/** Told by what is kept of it: of its text nothing is. */
function mayAnswer(mail: KeptAnswer, awaited: Awaited): boolean {
  const { from, subject, verdict, isOfContact, kept, subjectOfKept } = mail;
  const tied = tiedTo(awaited, { from, subject, references: [], text: "" });
  return (
    tied !== null &&
    isBelieved(tied.tie, isOfContact, verdict) &&
    mayAnswerToo(tied, { ...kept, hasItsSubject: sameSubject(subjectOfKept, subject) })
  );
}
