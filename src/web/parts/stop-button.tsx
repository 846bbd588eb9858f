import type { Child } from "hono/jsx";

interface StopButtonProps {
  readonly id: string;
  /** Where one is taken afterwards, when not to the outreach itself. */
  readonly back?: "/";
  readonly children?: Child;
}

/** Stops one follow-up at one press; what it did can be undone on the page it leads to. */
export function StopButton({ id, back, children }: StopButtonProps) {
  return (
    <form method="post" action={`/outreach/${encodeURIComponent(id)}/stop`}>
      {back === undefined ? null : <input type="hidden" name="back" value={back} />}
      <button type="submit" class="plain">
        {children}
      </button>
    </form>
  );
}
