import * as z from "zod";
import {
  allLabels,
  createLabel,
  findLabel,
  forgetLabel,
  keepLabel,
  labelNamed,
  type StoredLabel,
  SYSTEM_LABELS,
} from "../store/labels.ts";
import { messagesLabelled, relabel } from "../store/messages.ts";
import { LABEL_COLORS } from "./label-colors.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, invalidArgument, notFound, nothingToSay, refuse } from "./problem.ts";

const LabelBody = z.strictObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  type: z.enum(["user", "system"]).nullish(),
  messageListVisibility: z.enum(["show", "hide"]).nullish(),
  labelListVisibility: z.enum(["labelShow", "labelShowIfUnread", "labelHide"]).nullish(),
  color: z.strictObject({ textColor: z.string(), backgroundColor: z.string() }).nullish(),
  messagesTotal: z.number().nullish(),
  messagesUnread: z.number().nullish(),
  threadsTotal: z.number().nullish(),
  threadsUnread: z.number().nullish(),
});
type LabelBody = z.infer<typeof LabelBody>;

export const labelMethods: readonly Method[] = [
  { name: "labels.list", verb: "GET", path: "/labels", units: 1, scopes: SCOPES.readLabels, act: list },
  { name: "labels.get", verb: "GET", path: "/labels/:id", units: 1, scopes: SCOPES.readLabels, act: get },
  {
    name: "labels.create",
    verb: "POST",
    path: "/labels",
    units: 5,
    scopes: SCOPES.labels,
    body: LabelBody,
    act: create,
  },
  {
    name: "labels.update",
    verb: "PUT",
    path: "/labels/:id",
    units: 5,
    scopes: SCOPES.labels,
    body: LabelBody,
    act: (call) => change(call, true),
  },
  {
    name: "labels.patch",
    verb: "PATCH",
    path: "/labels/:id",
    units: 5,
    scopes: SCOPES.labels,
    body: LabelBody,
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

function shape(label: StoredLabel): object {
  const { color, ...plain } = label;
  return color ? { ...plain, color } : plain;
}

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

/** @returns the refusal, or null */
function wrong({ mailbox }: Call, body: LabelBody, self: string | null): Response | null {
  if (body.name !== null && body.name !== undefined) {
    const name = body.name.trim();
    if (name === "" || SYSTEM_LABELS.includes(name.toUpperCase()))
      return invalidArgument("Invalid label name");
    const other = labelNamed(mailbox.db, name);
    if (other && other.id !== self) {
      return refuse({
        code: 409,
        message: "Label name exists or conflicts",
        reason: "aborted",
        status: "ABORTED",
      });
    }
  }
  const colors = body.color ? [body.color.textColor, body.color.backgroundColor] : [];
  const offPalette = colors.find((color) => !LABEL_COLORS.includes(color));
  return offPalette === undefined
    ? null
    : invalidArgument(`Label color ${offPalette} is not on the allowed color palette`);
}

function create(call: Call): Response {
  const body = call.body as LabelBody | null;
  if (!body?.name) return invalidArgument("Invalid label name");
  const refusal = wrong(call, body, null);
  if (refusal) return refusal;
  const label = createLabel(call.mailbox, {
    name: body.name.trim(),
    ...(body.messageListVisibility ? { messageListVisibility: body.messageListVisibility } : {}),
    ...(body.labelListVisibility ? { labelListVisibility: body.labelListVisibility } : {}),
    ...(body.color ? { color: body.color } : {}),
  });
  return answer(shape(label));
}

/** @param whole update replaces everything and needs a name; patch changes what it names */
function change(call: Call, whole: boolean): Response {
  const label = findLabel(call.mailbox.db, call.params["id"] ?? "");
  if (!label) return notFound();
  if (label.type === "system") return invalidArgument("Invalid update request");
  const body = (call.body as LabelBody | null) ?? {};
  if (whole && !body.name) return invalidArgument("Invalid label name");
  const refusal = wrong(call, body, label.id);
  if (refusal) return refusal;
  const color = body.color ?? (whole ? null : label.color);
  const changed: StoredLabel = {
    ...label,
    name: body.name?.trim() ?? label.name,
    messageListVisibility: body.messageListVisibility ?? (whole ? "show" : label.messageListVisibility),
    labelListVisibility: body.labelListVisibility ?? (whole ? "labelShow" : label.labelListVisibility),
    color,
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
