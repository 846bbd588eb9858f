import type { ShownMailbox } from "../../store/read-mailbox.ts";

/** On every page while everything stands still. */
export function PausedBanner({ mailbox }: { mailbox: ShownMailbox | null }) {
  if (mailbox === null || mailbox.pausedAt === null) return null;
  return (
    <section class="paused" aria-label="Paused">
      <p>
        <b>Everything is paused.</b> Nothing is drafted or sent, and drafts stay in Gmail. Your mail is still
        read. Windows run on: a follow-up whose window closes meanwhile never goes out.
      </p>
      <form method="post" action="/resume">
        <button type="submit">Go on</button>
      </form>
    </section>
  );
}

/** One press, and nothing goes out any more until it is taken back. */
export function PauseSwitch({ mailbox }: { mailbox: ShownMailbox }) {
  if (mailbox.pausedAt !== null) return null;
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">Pause everything</h2>
      <p class="faint">
        Nothing is drafted or sent until you go on. Windows run on meanwhile, so what could only have gone out
        in that time never will.
      </p>
      <form class="pause" method="post" action="/pause">
        <button class="plain" type="submit">
          Pause everything
        </button>
      </form>
    </section>
  );
}
