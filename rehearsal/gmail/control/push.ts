import { Hono } from "hono";
import { PushManner } from "../push/manner.ts";
import type { Push } from "../push/push.ts";
import { NewSubscription, NewTopic } from "../push/subscriptions.ts";
import { readBody } from "./body.ts";

/** Google Cloud's side of push. */
export function pushControls(push: Push): Hono {
  const routes = new Hono();
  const state = () => ({
    manner: push.manner,
    subscriptions: push.subscriptions(),
    watches: push.watches(),
    pending: push.pending(),
  });
  routes.get("/push", (c) => c.json(state()));
  routes.post("/push", async (c) => {
    const asked = await readBody(c, PushManner.exactPartial());
    if (!asked.ok) return asked.refusal;
    push.set(asked.value);
    return c.json(state());
  });
  routes.post("/push/topics", async (c) => {
    const asked = await readBody(c, NewTopic);
    if (!asked.ok) return asked.refusal;
    push.createTopic(asked.value.topicName, asked.value.granted);
    return c.json(asked.value);
  });
  routes.post("/push/subscriptions", async (c) => {
    const asked = await readBody(c, NewSubscription);
    if (!asked.ok) return asked.refusal;
    const subscribed = push.subscribe(asked.value);
    return subscribed.ok
      ? c.json(subscribed.subscription)
      : c.json({ problem: "Pushes go to this machine only." }, 400);
  });
  routes.post("/push/release", (c) => {
    push.release();
    return c.json(state());
  });
  routes.post("/push/flush", async (c) => {
    await push.flush();
    return c.json(state());
  });
  return routes;
}
