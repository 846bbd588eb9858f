import type { Writer } from "../../store/read-office.ts";
import { ago } from "./when.ts";

/** Said where mailboxes share their contacts: somebody beside its owner writes to this person. */
export function Colleagues({ writers, now }: { writers: readonly Writer[]; now: number }) {
  const [first] = writers;
  if (first === undefined) return null;
  const others = writers.map(({ mailbox, at }) => `${mailbox} ${ago(at, now)}`);
  return (
    <section class="needs" aria-labelledby="colleagues">
      <h2 id="colleagues">A colleague wrote to this person, too</h2>
      <p>{others.join(", ")}. Their letters count in the cap like yours. Better agree on who writes next.</p>
    </section>
  );
}
