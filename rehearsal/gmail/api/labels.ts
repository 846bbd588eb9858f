import * as z from "zod";
import {
  allLabels,
  createLabel,
  findLabel,
  forgetLabel,
  keepLabel,
  type StoredLabel,
} from "../store/labels.ts";
import { messagesLabelled, relabel } from "../store/messages.ts";
import { RESOURCES } from "./fields/resources.ts";
import { LABEL_COLORS } from "./label-colors.ts";
import { wrongLabelName } from "./label-name.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, invalidArgument, notFound, nothingToSay } from "./problem.ts";

const LabelBody = z.strictObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  type: z.enum(["user", "system"]).nullish(),
  messageListVisibility: z.enum(["show", "hide"]).nullish(),
  labelListVisibility: z.enum(["labelShow", "labelShowIfUnread", "labelHide"]).nullish(),
  color: z.strictObject({ textColor: z.string().nullish(), backgroundColor: z.string().nullish() }).nullish(),
  messagesTotal: z.number().nullish(),
  messagesUnread: z.number().nullish(),
  threadsTotal: z.number().nullish(),
  threadsUnread: z.number().nullish(),
});
type LabelBody = z.infer<typeof LabelBody>;

/** Gmail API reference, users.labels. */
const MOST_LABELS = 10_000;

const read = { verb: "GET", units: 1, scopes: SCOPES.readLabels } as const;
const write = { units: 5, scopes: SCOPES.labels, body: LabelBody, answers: RESOURCES.label } as const;

export const labelMethods: readonly Method[] = [
  { ...read, name: "labels.list", path: "/labels", answers: RESOURCES.labels, act: list },
  { ...read, name: "labels.get", path: "/labels/:id", answers: RESOURCES.label, act: get },
  { ...write, name: "labels.create", verb: "POST", path: "/labels", act: create },
  {
    ...write,
    name: "labels.update",
    verb: "PUT",
    path: "/labels/:id",
    act: (call) => change(call, true),
  },
  {
    ...write,
    name: "labels.patch",
    verb: "PATCH",
    path: "/labels/:id",
    act: (call) => change(call, false),
  },
  {
    name: "labels.delete",
    verb: "DELETE",
    path: "/labels/:id",
    units: 5,
    scopes: SCOPES.labels,
    act: remove,
  },
];

/** Gmail's own labels that its page shows come without their visibility (as measured). */
const UNSAID = /^(?:INBOX|SENT|DRAFT|STARRED|UNREAD)$/;

function shape(label: StoredLabel): object {
  const { color, messageListVisibility, labelListVisibility, ...plain } = label;
  if (UNSAID.test(label.id)) return plain;
  return { ...plain, messageListVisibility, labelListVisibility, ...(color ? { color } : {}) };
}

/** Without the counts, which cost one labels.get each. */
function list({ mailbox }: Call): Response {
  return answer({ labels: allLabels(mailbox.db).map(shape) });
}

function get({ mailbox, params }: Call): Response {
  const label = findLabel(mailbox.db, params["id"] ?? "");
  if (!label) return notFound();
  const messages = messagesLabelled(mailbox.db, label.id);
  const unread = messages.filter((message) => message.labels.includes("UNREAD"));
  const threads = (of: typeof messages): number => new Set(of.map(({ threadId }) => threadId)).size;
  return answer({
    ...shape(label),
    messagesTotal: messages.length,
    messagesUnread: unread.length,
    threadsTotal: threads(messages),
    threadsUnread: threads(unread),
  });
}

/** Both colours are needed, from the palette, in lower case. @returns the refusal, or null */
function wrongColor({ color }: LabelBody): Response | null {
  if (!color) return null;
  const { textColor, backgroundColor } = color;
  if (!textColor || !backgroundColor) return invalidArgument("Invalid label color");
  const off = [textColor, backgroundColor].find((asked) => !LABEL_COLORS.includes(asked));
  return off === undefined ? null : invalidArgument(`Label color ${off} is not on the allowed color palette`);
}

function colorOf({ color }: LabelBody): StoredLabel["color"] {
  const { textColor, backgroundColor } = color ?? {};
  return textColor && backgroundColor ? { textColor, backgroundColor } : null;
}

function create(call: Call): Response {
  const body = (call.body ?? {}) as LabelBody;
  const refusal = wrongLabelName(call.mailbox, body.name ?? "", null) ?? wrongColor(body);
  if (refusal) return refusal;
  if (allLabels(call.mailbox.db).length >= MOST_LABELS) {
    return invalidArgument(`A mailbox has at most ${MOST_LABELS} labels`);
  }
  const label = createLabel(call.mailbox, {
    name: (body.name ?? "").trim(),
    ...(body.messageListVisibility ? { messageListVisibility: body.messageListVisibility } : {}),
    ...(body.labelListVisibility ? { labelListVisibility: body.labelListVisibility } : {}),
    color: colorOf(body),
  });
  return answer(shape(label));
}

/** @param whole update replaces everything and needs a name; patch changes what it names */
function change(call: Call, whole: boolean): Response {
  const label = findLabel(call.mailbox.db, call.params["id"] ?? "");
  if (!label) return notFound();
  if (label.type === "system") return invalidArgument("Invalid update request");
  const body = (call.body ?? {}) as LabelBody;
  const name = whole ? (body.name ?? "") : (body.name ?? label.name);
  const refusal = wrongLabelName(call.mailbox, name, label.id) ?? wrongColor(body);
  if (refusal) return refusal;
  const changed: StoredLabel = {
    ...label,
    name: name.trim(),
    messageListVisibility: body.messageListVisibility ?? (whole ? "show" : label.messageListVisibility),
    labelListVisibility: body.labelListVisibility ?? (whole ? "labelShow" : label.labelListVisibility),
    color: colorOf(body) ?? (whole ? null : label.color),
  };
  keepLabel(call.mailbox.db, changed);
  return answer(shape(changed));
}

function remove({ mailbox, params }: Call): Response {
  const label = findLabel(mailbox.db, params["id"] ?? "");
  if (!label) return notFound();
  if (label.type === "system") return invalidArgument("Invalid delete request");
  for (const message of messagesLabelled(mailbox.db, label.id)) relabel(mailbox, message, [], [label.id]);
  forgetLabel(mailbox.db, label.id);
  return nothingToSay();
}
