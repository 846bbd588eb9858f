import type { Child } from "hono/jsx";
import { type Look, lookOf, type Standing } from "./standing.ts";
import { machineTime, stamp } from "./when.ts";

/** Where an outreach stands. */
export function Pill({ standing }: { standing: Standing }) {
  return <Sign look={lookOf(standing)} />;
}

/** Where something stands: a sign and a word. */
export function Sign({ look: { label, tone, sign } }: { look: Look }) {
  return (
    <span class={`pill ${tone}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      {label}
    </span>
  );
}

export function Time({ at, now, zone }: { at: number; now: number; zone: string }) {
  return <time datetime={machineTime(at)}>{stamp(at, now, zone)}</time>;
}

/** The head of a page: what it is, and one line about it. */
export function PageHead({ title, children }: { title: string; children?: Child }) {
  return (
    <header class="page-head">
      <h1>{title}</h1>
      {children ? <p class="lead">{children}</p> : null}
    </header>
  );
}

/** What is said where there is nothing to list. */
export function Empty({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children ? <p>{children}</p> : null}
    </div>
  );
}

interface MoreProps {
  /** Null at the end of a list. */
  readonly href: string | null;
  readonly said?: string;
  readonly children?: Child;
}

/** The way to the next rows of a list. */
export function More({ href, said, children }: MoreProps) {
  if (href === null) return null;
  return (
    <p class="more">
      {said === undefined ? null : <span class="faint">{said} </span>}
      <a href={href} rel="next">
        {children ?? "Older ones"}
      </a>
    </p>
  );
}

export interface SearchFormProps {
  readonly action: string;
  readonly value: string | null;
  readonly label: string;
  readonly keep?: Readonly<Record<string, string>>;
  readonly children?: Child;
}

export function SearchForm({ action, value, label, keep = {}, children }: SearchFormProps) {
  return (
    <search>
      <form class="search" method="get" action={action}>
        {Object.entries(keep).map(([name, kept]) => (
          <input type="hidden" name={name} value={kept} />
        ))}
        <label class="hidden" for="search">
          {label}
        </label>
        <input
          id="search"
          type="search"
          name="search"
          value={value ?? ""}
          placeholder={label}
          maxlength={200}
        />
        {children}
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
