import type { Child } from "hono/jsx";

/** One press with which the owner says something that beats the rules. */
export function WordButton({ action, children }: { action: string; children?: Child }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="plain">
        {children}
      </button>
    </form>
  );
}
