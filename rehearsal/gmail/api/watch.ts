import * as z from "zod";
import { notify } from "../push/publish.ts";
import { findTopic, projectOfTopics, TOPIC_NAME } from "../push/subscriptions.ts";
import { forgetWatch, keepWatch, livingWatches, type Watch } from "../push/watches.ts";
import { findLabel } from "../store/labels.ts";
import { RESOURCES } from "./fields/resources.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, forbidden, invalidArgument, nothingToSay, refuse } from "./problem.ts";

const Behaviour = z.enum(["include", "exclude", "INCLUDE", "EXCLUDE"]);
const WatchBody = z.strictObject({
  topicName: z.string().nullish(),
  labelIds: z.array(z.string()).nullish(),
  labelFilterBehavior: Behaviour.nullish(),
  labelFilterAction: Behaviour.nullish(),
});
type WatchBody = z.infer<typeof WatchBody>;

export const watchMethods: readonly Method[] = [
  {
    name: "watch",
    verb: "POST",
    path: "/watch",
    units: 100,
    scopes: SCOPES.lookUp,
    body: WatchBody,
    answers: RESOURCES.watch,
    act: watch,
  },
  { name: "stop", verb: "POST", path: "/stop", units: 50, scopes: SCOPES.lookUp, act: stop },
];

/** "You must re-call watch at least every 7 days" (Gmail API, guide "Configure push notifications"). */
const LASTS = 7 * 86_400_000;

function watch(call: Call): Response {
  const { mailbox, client } = call;
  const body = (call.body ?? {}) as WatchBody;
  const topicName = body.topicName ?? "";
  const refusal = topicRefusal(call, topicName) ?? labelRefusal(call, body.labelIds ?? []);
  if (refusal) return refusal;

  const before = livingWatches(mailbox).find(({ clientId }) => clientId === client);
  // Reported by many who renew: another topic is refused while a watch lives, the same one is renewed.
  if (before && before.topicName !== topicName) {
    return invalidArgument(
      "Only one user push notification client allowed per developer (call /stop then try again)",
    );
  }
  const wanted: Watch = {
    clientId: client,
    topicName,
    labelIds: [...new Set(body.labelIds ?? [])],
    behaviour: behaviourOf(body),
    expiresAt: mailbox.clock.now() + LASTS,
    notifiedAt: before?.notifiedAt ?? null,
  };
  keepWatch(mailbox, wanted);
  // "a successful watch call should cause a notification to immediately be sent" (the same guide).
  notify(mailbox, wanted);
  return answer({ historyId: mailbox.history.current(), expiration: String(wanted.expiresAt) });
}

/** `labelFilterBehavior` replaces the older name, and counts when both are there (reference, users.watch). */
function behaviourOf({ labelFilterBehavior, labelFilterAction }: WatchBody): Watch["behaviour"] {
  const asked = labelFilterBehavior ?? labelFilterAction ?? "include";
  return asked.toLowerCase() === "exclude" ? "exclude" : "include";
}

/**
 * The topic must be of the client's own project, exist, and let Gmail publish: Gmail finds out by a test message. The
 * words are those that Gmail's users report.
 */
function topicRefusal({ mailbox }: Call, topicName: string): Response | null {
  if (topicName === "") return invalidArgument("topicName required");
  const project = projectOfTopics(mailbox) ?? TOPIC_NAME.exec(topicName)?.[1];
  if (TOPIC_NAME.exec(topicName)?.[1] !== project || project === undefined) {
    return invalidArgument(`Invalid topicName does not match projects/${project ?? "*"}/topics/*`);
  }
  const topic = findTopic(mailbox, topicName);
  const failed = `Error sending test message to Cloud PubSub ${topicName} : `;
  if (!topic) {
    const resource = TOPIC_NAME.exec(topicName)?.[2];
    const message = `${failed}Resource not found (resource=${resource}).`;
    return refuse({ code: 404, message, reason: "notFound", status: "NOT_FOUND" });
  }
  return topic.granted ? null : forbidden(`${failed}User not authorized to perform this action.`);
}

function labelRefusal({ mailbox }: Call, labelIds: readonly string[]): Response | null {
  const unknown = labelIds.find((id) => findLabel(mailbox.db, id) === null);
  return unknown === undefined ? null : invalidArgument(`Invalid label: ${unknown}`);
}

/** Without a watch it is a success as well. What was published already still comes. */
function stop({ mailbox, client }: Call): Response {
  forgetWatch(mailbox, client);
  return nothingToSay();
}
