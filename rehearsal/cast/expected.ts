import { OUTREACH, SCRIPT } from "./letters/index.ts";
import { ORDINARY } from "./letters/ordinary/index.ts";
import { replySubject } from "./mail/reply-subject.ts";
import { correspondent, type Outcome, type Received, type Written } from "./scene.ts";

export type { Outcome } from "./scene.ts";

export interface Expected extends Outcome {
  /** Main address of the first person that the letter went to. */
  readonly person: string;
  readonly subject: string;
}

/**
 * Where every outreach stands on day 60, if Kindly is connected on day 0 in mode auto with the default policy.
 * One entry a letter; a letter to two people is one outreach.
 */
export const EXPECTED: readonly Expected[] = OUTREACH.flatMap((letter) =>
  letter.expected && letter.subject
    ? [{ person: correspondent(letter.to[0] ?? "").address, subject: letter.subject, ...letter.expected }]
    : [],
);

/** Subjects, as sent, of the owner's mail that is not outreach and must not be tracked. */
export const ORDINARY_SUBJECTS: readonly string[] = ORDINARY.filter((scene) => scene.kind === "written").map(
  subjectAsSent,
);

function subjectAsSent(scene: Written | Received): string {
  if (scene.subject) return scene.subject;
  if (scene.answers) return replySubject(subjectAsSent(sceneNamed(scene.answers)));
  const forwarded = scene.kind === "written" ? scene.forwards : undefined;
  return `Fwd: ${forwarded ? subjectAsSent(sceneNamed(forwarded)) : ""}`;
}

function sceneNamed(key: string): Written | Received {
  const scene = SCRIPT.find((one) => one.key === key);
  if (!scene) throw new Error(`The script has no mail "${key}"`);
  return scene;
}
