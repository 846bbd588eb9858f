import type { Child } from "hono/jsx";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { Empty } from "./pieces.tsx";
import { standsStill } from "./standstill.tsx";

interface NothingYetProps {
  readonly mailbox: ShownMailbox;
  readonly title: string;
  /** How something comes here, once all is read. */
  readonly children?: Child;
}

/** What is said where a mailbox has brought nothing to list: whether it still may. */
export function NothingYet({ mailbox, title, children }: NothingYetProps) {
  if (standsStill(mailbox))
    return (
      <Empty title={title}>
        Nothing is read while your mailbox stands still. Connect it again, and what was written meanwhile is
        read then.
      </Empty>
    );
  if (mailbox.status === "looking-back")
    return (
      <Empty title={title}>
        What you sent before is not read to its end. <a href="/sync">See how far it is</a>
      </Empty>
    );
  return <Empty title={title}>{children}</Empty>;
}
