/** The fields that an answer of Gmail's may have (Gmail API reference, the resources; lists are not marked). */
export interface Resource {
  readonly [field: string]: Resource | "value";
}

function values(...names: string[]): Resource {
  return Object.fromEntries(names.map((name) => [name, "value"]));
}

const MESSAGE_PART: Resource = {
  ...values("partId", "mimeType", "filename"),
  headers: values("name", "value"),
  body: values("attachmentId", "size", "data"),
  get parts(): Resource {
    return MESSAGE_PART;
  },
};

const MESSAGE: Resource = {
  ...values("id", "threadId", "labelIds", "snippet", "historyId", "internalDate", "sizeEstimate", "raw"),
  payload: MESSAGE_PART,
  classificationLabelValues: { labelId: "value", fields: values("fieldId", "selection") },
};

const THREAD: Resource = { ...values("id", "snippet", "historyId"), messages: MESSAGE };
const DRAFT: Resource = { id: "value", message: MESSAGE };
const LABEL: Resource = {
  ...values("id", "name", "type", "messageListVisibility", "labelListVisibility"),
  ...values("messagesTotal", "messagesUnread", "threadsTotal", "threadsUnread"),
  color: values("textColor", "backgroundColor"),
};
const SEND_AS: Resource = {
  ...values("sendAsEmail", "displayName", "replyToAddress", "signature", "isPrimary", "isDefault"),
  ...values("treatAsAlias", "verificationStatus"),
  smtpMsa: values("host", "port", "username", "password", "securityMode"),
};
const page = values("nextPageToken", "resultSizeEstimate");

export const RESOURCES = {
  attachment: values("attachmentId", "size", "data"),
  autoForwarding: values("enabled", "emailAddress", "disposition"),
  draft: DRAFT,
  drafts: { ...page, drafts: DRAFT },
  filters: { filter: { id: "value", criteria: {}, action: {} } },
  forwardingAddresses: { forwardingAddresses: values("forwardingEmail", "verificationStatus") },
  history: {
    ...values("nextPageToken", "historyId"),
    history: {
      id: "value",
      messages: MESSAGE,
      messagesAdded: { message: MESSAGE },
      messagesDeleted: { message: MESSAGE },
      labelsAdded: { message: MESSAGE, labelIds: "value" },
      labelsRemoved: { message: MESSAGE, labelIds: "value" },
    },
  },
  label: LABEL,
  labels: { labels: LABEL },
  language: values("displayLanguage"),
  message: MESSAGE,
  messages: { ...page, messages: MESSAGE },
  profile: values("emailAddress", "messagesTotal", "threadsTotal", "historyId"),
  sendAs: SEND_AS,
  sendAsList: { sendAs: SEND_AS },
  thread: THREAD,
  threads: { ...page, threads: THREAD },
  vacation: {
    ...values("enableAutoReply", "responseSubject", "responseBodyPlainText", "responseBodyHtml"),
    ...values("restrictToContacts", "restrictToDomain", "startTime", "endTime"),
  },
  watch: values("historyId", "expiration"),
} as const satisfies Record<string, Resource>;
