import * as z from "zod";
import type { Mailbox } from "../mailbox.ts";
import { readMeta, writeMeta } from "../store/meta.ts";

/** Milliseconds since the epoch; protobuf's JSON has 64 bits as digits. */
const Moment = z.union([z.string().regex(/^\d+$/), z.int()]).transform(String);

/** Null counts as left out (protobuf's JSON, "Field presence"). */
const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const Flag = z
  .boolean()
  .nullish()
  .transform((flag) => flag ?? false);
const When = Moment.nullish().transform((moment) => moment ?? undefined);

/** Gmail's VacationSettings: the owner's own answer while away (Gmail API reference, users.settings). */
export const Vacation = z.strictObject({
  enableAutoReply: Flag,
  responseSubject: Text,
  responseBodyPlainText: Text,
  responseBodyHtml: Text,
  restrictToContacts: Flag,
  restrictToDomain: Flag,
  startTime: When,
  endTime: When,
});
export type Vacation = z.infer<typeof Vacation>;
/** As a caller writes it: what is left out is as in a new mailbox. */
export type VacationSettings = z.input<typeof Vacation>;

export function readVacation(mailbox: Mailbox): Vacation {
  return Vacation.parse(JSON.parse(readMeta(mailbox.db, "vacation") ?? "{}"));
}

/** @returns what is wrong with it, or null once it is kept */
export function keepVacation(mailbox: Mailbox, vacation: Vacation): string | null {
  const { startTime, endTime, responseSubject, responseBodyPlainText, responseBodyHtml } = vacation;
  if (startTime !== undefined && endTime !== undefined && BigInt(startTime) >= BigInt(endTime)) {
    return "startTime must precede endTime";
  }
  const says = [responseSubject, responseBodyPlainText, responseBodyHtml].some((text) => text);
  if (vacation.enableAutoReply && !says)
    return "Either the response subject or the response body must be nonempty";
  writeMeta(mailbox.db, "vacation", JSON.stringify(vacation));
  return null;
}
