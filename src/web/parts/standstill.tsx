import type { ShownMailbox } from "../../store/read-mailbox.ts";

/** Whether nothing is done until its owner connects it again. */
export function standsStill({ status }: ShownMailbox): boolean {
  return status === "locked-out" || status === "disconnected";
}

/** On every page of a mailbox that Kindly cannot get into: that nothing happens, and the way to mend it. */
export function Standstill({ mailbox }: { mailbox: ShownMailbox | null }) {
  if (mailbox === null || !standsStill(mailbox)) return null;
  const words =
    mailbox.status === "locked-out"
      ? "Google no longer lets Kindly into your mailbox. Nothing is read and nothing goes out."
      : "Your mailbox is disconnected. Nothing is read and nothing goes out.";
  return (
    <aside class="needs" aria-label="Your mailbox stands still">
      <p>
        {words}{" "}
        <a class="button" href="/connect">
          Connect again
        </a>
      </p>
    </aside>
  );
}
