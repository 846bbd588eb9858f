import { Layout } from "../parts/layout.tsx";
import type { ShownNote } from "../parts/note.tsx";
import { Track } from "../parts/window-track.tsx";

const PROMISES = [
  ["Once.", "One automatic follow-up for each letter, ever. There is never a second."],
  ["Never after an answer.", "It looks into Gmail again in the moment before anything goes out."],
  ["In its window.", "Not before two weeks, not after three. What misses its window is left alone."],
  [
    "Not too often.",
    "At most two unanswered messages in 30 days, unless you change it. What you write by hand counts.",
  ],
  ["Stoppable.", "It lies in your drafts for a day first. Delete it, and it is gone for good."],
  ["Explained.", "Every decision is kept with its date and its reason, in plain words."],
  ["Private.", "No tracking pixel, no rewritten link, and no body of a mail is kept."],
  ["When in doubt, don't.", "An uncertain send is never repeated. You are told instead."],
] as const;

/** What a visitor sees: what Kindly does, what it promises, and one button. */
export function WelcomePage({ note }: { note: ShownNote | null }) {
  return (
    <Layout title="Kindly" mailbox={null} note={note}>
      <section class="welcome">
        <div>
          <h1>You write the letter. Kindly remembers to follow up, once.</h1>
          <p class="lead">
            It notices the first letters you send by hand through Gmail to people who do not know you yet. If
            two weeks pass without an answer, it prepares one short, polite follow-up, in your words and your
            thread.
          </p>
          <p>
            <a class="button" href="/connect">
              Connect Gmail
            </a>
          </p>
          <p class="faint">
            Google asks whether Kindly may read, draft and send mail. It needs all three: to notice letters
            and answers, and to write the one follow-up. You can take it back at any time.
          </p>
        </div>
        <figure class="welcome-track">
          <figcaption>Three weeks in the life of a letter</figcaption>
          <Track today={9} moment={14.6} />
          <ol>
            <li>
              <b>Day 0</b> You write to someone you admire.
            </li>
            <li>
              <b>Day 13</b> Still no answer. A follow-up appears in your drafts.
            </li>
            <li>
              <b>Day 14</b> A last look for an answer. Then it goes out, on a business morning.
            </li>
            <li>
              <b>Day 21</b> The window closes. Kindly lets it rest.
            </li>
          </ol>
        </figure>
      </section>
      <section aria-labelledby="promises">
        <h2 id="promises">What it promises</h2>
        <dl class="promises">
          {PROMISES.map(([name, words]) => (
            <div>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Layout>
  );
}
