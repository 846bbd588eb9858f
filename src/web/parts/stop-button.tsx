import type { Child } from "hono/jsx";

/** Stops one follow-up at one press; what it did can be undone on the page it leads to. */
export function StopButton({ id, children }: { id: string; children?: Child }) {
  return (
    <form method="post" action={`/outreach/${encodeURIComponent(id)}/stop`}>
      <button type="submit" class="plain">
        {children}
      </button>
    </form>
  );
}
