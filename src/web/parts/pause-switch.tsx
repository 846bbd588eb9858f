import type { ShownMailbox } from "../../store/read-mailbox.ts";

/** On every page while everything stands still. */
export function PausedBanner({ mailbox }: { mailbox: ShownMailbox | null }) {
  if (mailbox === null || mailbox.pausedAt === null) return null;
  return (
    <section class="paused" aria-label="Paused">
      <p>
        <b>Everything is paused.</b> Nothing is drafted or sent, and drafts stay in Gmail. Your mail is still
        read. Time runs on: a follow-up whose three weeks are over meanwhile never goes out.
      </p>
      <form method="post" action="/resume">
        <button type="submit">Go on</button>
      </form>
    </section>
  );
}

/** One press from any page, and nothing goes out any more until it is taken back; the banner then says what that means. */
export function PauseSwitch({ mailbox }: { mailbox: ShownMailbox | null }) {
  if (mailbox === null || mailbox.pausedAt !== null) return null;
  return (
    <form class="pause" method="post" action="/pause">
      <button class="plain" type="submit">
        Pause everything
      </button>
    </form>
  );
}
