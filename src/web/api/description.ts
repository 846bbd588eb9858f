import * as z from "zod/mini";
import type { ProblemKind } from "../problems.ts";
import { exportQuery, listQuery, modeBody, snoozeBody, wordsBody } from "./inputs.ts";
import type { Operation } from "./operation.ts";
import * as answers from "./schemas.ts";

const ID = { id: "The id of the outreach." };
const CHANGED = {
  status: 200,
  says: "It is done, and this is where the outreach stands.",
  schema: answers.changed,
} as const;
/** What an action may be refused with, beside what every one may. */
const REFUSALS: Readonly<Record<string, readonly ProblemKind[]>> = {
  stop: ["nothing-to-stop"],
  allow: ["cannot-allow"],
  snooze: ["nothing-to-change", "not-now", "bad-body"],
  "send-now": ["nothing-to-change", "not-now"],
  mode: ["nothing-to-change", "bad-body"],
  words: ["nothing-to-change", "bad-body"],
};

/** Everything that programs can ask for, in the order in which it is described to them. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: "listOutreach",
    method: "get",
    path: "/api/outreach",
    summary: "Outreach, newest first letter first",
    query: listQuery,
    answer: { status: 200, says: "A page of them.", schema: answers.outreachPage },
    problems: ["bad-query"],
  },
  {
    id: "getOutreach",
    method: "get",
    path: "/api/outreach/:id",
    summary: "One outreach with its messages and decisions",
    params: ID,
    answer: { status: 200, says: "The outreach.", schema: answers.oneOutreach },
    problems: ["no-outreach"],
  },
  action("stop", "No follow-up for this outreach", "A draft is taken back by the tick that follows at once."),
  action("allow", "Take that back: the mailbox's mode holds again"),
  action("ignore", "Leave this outreach alone, as the label Kindly/Ignore does"),
  action("track", "Track it after all, as the label Kindly/Track does"),
  action("snooze", "Send the follow-up on a later day of its window", undefined, snoozeBody),
  action("end-snooze", "Take that back"),
  action(
    "send-now",
    "Send the follow-up at once, from the fourteenth day on",
    "The cap, the day's limits and the check of Gmail in the moment before still count. The wish lapses after an hour.",
  ),
  action("mode", "The mode of this outreach alone", undefined, modeBody),
  action(
    "words",
    "The owner's own words for this follow-up",
    "Until it is drafted; then edit the draft.",
    wordsBody,
  ),
  {
    id: "getRoom",
    method: "get",
    path: "/api/contacts/:address/room",
    summary: "How many more messages a contact may get now",
    params: { address: "Any address of the contact." },
    answer: { status: 200, says: "Their room under the cap.", schema: answers.room },
    problems: ["bad-query"],
  },
  {
    id: "getSummary",
    method: "get",
    path: "/api/summary",
    summary: "The weekly summary as it would be mailed now",
    answer: {
      status: 200,
      says: "Its subject, its text twice, and the facts that it tells.",
      schema: answers.summary,
    },
    problems: ["no-summary"],
  },
  {
    id: "exportAll",
    method: "get",
    path: "/api/export",
    summary: "Everything that is kept of the owner, a piece at a time",
    detail: "One JSON object a line. The header Link names the next piece; without it, that was all.",
    query: exportQuery,
    answer: { status: 200, says: "A piece of it.", type: "application/x-ndjson" },
    problems: ["bad-query"],
  },
  ...(["pause", "resume"] as const).map(
    (id): Operation => ({
      id,
      method: "post",
      path: `/api/${id}`,
      summary: id === "pause" ? "Nothing goes out until it is resumed" : "Everything goes on",
      answer: { status: 200, says: "Whether it stands still now.", schema: answers.paused },
      problems: [],
    }),
  ),
  {
    id: "getDescription",
    method: "get",
    path: "/api/openapi.json",
    summary: "This description",
    answer: { status: 200, says: "OpenAPI 3.1.", schema: z.looseObject({ openapi: z.string() }) },
    problems: [],
    isOpen: true,
  },
];

function action(name: string, summary: string, detail?: string, body?: z.core.$ZodType): Operation {
  return {
    id: name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    method: "post",
    path: `/api/outreach/:id/${name}`,
    summary,
    ...(detail === undefined ? {} : { detail }),
    params: ID,
    ...(body === undefined ? {} : { body }),
    answer: CHANGED,
    problems: ["no-outreach", ...(REFUSALS[name] ?? ["nothing-to-change"])],
  };
}
