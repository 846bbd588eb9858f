import type { Deeds } from "./record.ts";
import type { Box, Stage } from "./stage.ts";

const MINUTE = 60_000;

/** Mail from outside comes in. @returns its id */
export function arrives(stage: Stage, box: Box, raw: string): string {
  const { id } = box.standIn.deliver(raw);
  push(stage, box);
  return id;
}

/** The owner sends something by hand. @returns what left */
export function hands<Sent extends { readonly id: string }>(
  stage: Stage,
  box: Box,
  its: Omit<Extract<Deeds, { kind: "by-hand" }>, "kind" | "by" | "mail">,
  send: () => Sent,
): Sent {
  const sent = send();
  stage.note({ kind: "by-hand", ...its, by: box.by, mail: sent.id });
  push(stage, box);
  return sent;
}

/** Gmail tells of it: soon, twice, late, or never. */
function push(stage: Stage, box: Box): void {
  const { pushes } = stage.story;
  if (pushes.length === 0) return;
  for (const minutes of pushes[stage.pushed++ % pushes.length] ?? [])
    stage.later(stage.now() + minutes * MINUTE, () => stage.onPush(box));
}
