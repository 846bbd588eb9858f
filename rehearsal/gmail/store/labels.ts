import type { Mailbox } from "../mailbox.ts";
import type { Database } from "./database.ts";

export interface StoredLabel {
  readonly id: string;
  readonly name: string;
  readonly type: "system" | "user";
  readonly messageListVisibility: "show" | "hide";
  readonly labelListVisibility: "labelShow" | "labelShowIfUnread" | "labelHide";
  readonly color: { readonly textColor: string; readonly backgroundColor: string } | null;
}

/** Gmail's own labels: their ids are canonical and never translated. */
export const SYSTEM_LABELS: readonly string[] = [
  "CHAT",
  "SENT",
  "INBOX",
  "IMPORTANT",
  "TRASH",
  "DRAFT",
  "SPAM",
  "CATEGORY_FORUMS",
  "CATEGORY_UPDATES",
  "CATEGORY_PERSONAL",
  "CATEGORY_PROMOTIONS",
  "CATEGORY_SOCIAL",
  "STARRED",
  "UNREAD",
];

/** Labels that only Gmail itself gives and takes (Gmail API, guide "Manage labels"). */
export const FIXED_LABELS: readonly string[] = ["CHAT", "SENT", "DRAFT"];

interface LabelRow {
  id: string;
  name: string;
  message_list_visibility: StoredLabel["messageListVisibility"];
  label_list_visibility: StoredLabel["labelListVisibility"];
  color: string | null;
}

function userLabel(row: LabelRow): StoredLabel {
  return {
    id: row.id,
    name: row.name,
    type: "user",
    messageListVisibility: row.message_list_visibility,
    labelListVisibility: row.label_list_visibility,
    color: row.color === null ? null : JSON.parse(row.color),
  };
}

function systemLabel(id: string): StoredLabel {
  return {
    id,
    name: id,
    type: "system",
    messageListVisibility: "hide",
    labelListVisibility: id.startsWith("CATEGORY_") || id === "CHAT" ? "labelHide" : "labelShow",
    color: null,
  };
}

export function allLabels(db: Database): StoredLabel[] {
  const own = db.all<LabelRow>("SELECT * FROM labels ORDER BY seq").map(userLabel);
  return [...SYSTEM_LABELS.map(systemLabel), ...own];
}

export function findLabel(db: Database, id: string): StoredLabel | null {
  if (SYSTEM_LABELS.includes(id)) return systemLabel(id);
  const row = db.one<LabelRow>("SELECT * FROM labels WHERE id = ?", id);
  return row ? userLabel(row) : null;
}

/** Names are compared without regard to case. */
export function labelNamed(db: Database, name: string): StoredLabel | null {
  const wanted = name.toLowerCase();
  return allLabels(db).find((label) => label.name.toLowerCase() === wanted) ?? null;
}

/** Inserts the label, or writes over the one of that id. */
export function keepLabel(db: Database, label: StoredLabel): void {
  db.run(
    `INSERT INTO labels (id, name, message_list_visibility, label_list_visibility, color) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, color = excluded.color,
       message_list_visibility = excluded.message_list_visibility,
       label_list_visibility = excluded.label_list_visibility`,
    label.id,
    label.name,
    label.messageListVisibility,
    label.labelListVisibility,
    label.color === null ? null : JSON.stringify(label.color),
  );
}

export function forgetLabel(db: Database, id: string): void {
  db.run("DELETE FROM labels WHERE id = ?", id);
}

export function createLabel(
  mailbox: Mailbox,
  wanted: Pick<StoredLabel, "name"> & Partial<Omit<StoredLabel, "id" | "type">>,
): StoredLabel {
  const label: StoredLabel = {
    id: mailbox.ids.label(),
    type: "user",
    name: wanted.name,
    messageListVisibility: wanted.messageListVisibility ?? "show",
    labelListVisibility: wanted.labelListVisibility ?? "labelShow",
    color: wanted.color ?? null,
  };
  keepLabel(mailbox.db, label);
  return label;
}

/** The id of a label given by id or name, making it when there is none: what a person does in one gesture. */
export function labelIdFor(mailbox: Mailbox, idOrName: string): string {
  const known = findLabel(mailbox.db, idOrName) ?? labelNamed(mailbox.db, idOrName);
  return (known ?? createLabel(mailbox, { name: idOrName })).id;
}
