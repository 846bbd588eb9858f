import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { Mark } from "./mark.tsx";
import { PausedBanner, PauseSwitch } from "./pause-switch.tsx";
import { Standstill } from "./standstill.tsx";

const NAVIGATION = [
  { href: "/", label: "Overview" },
  { href: "/outreach", label: "Outreach" },
  { href: "/contacts", label: "Contacts" },
  { href: "/summary", label: "Summary" },
  { href: "/sync", label: "Sync" },
  { href: "/templates", label: "Templates" },
  { href: "/settings", label: "Settings" },
] as const;

export type Section = (typeof NAVIGATION)[number]["href"];

export interface LayoutProps {
  readonly title: string;
  readonly mailbox: ShownMailbox | null;
  readonly section?: Section;
  readonly note?: string | null;
  readonly children?: Child;
}

/** The frame of every page. */
export function Layout({ title, mailbox, section, note, children }: LayoutProps) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title === "Kindly" ? title : `${title} · Kindly`}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/kindly.css" />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the page
          </a>
          <div class="sheet">
            <Masthead mailbox={mailbox} section={section} />
            <PausedBanner mailbox={mailbox} />
            {note ? (
              <p class="note" role="status">
                {note}
              </p>
            ) : null}
            <Standstill mailbox={mailbox} />
            <main id="main" tabindex={-1}>
              {children}
            </main>
            <Footer mailbox={mailbox} />
          </div>
        </body>
      </html>
    </>
  );
}

function Masthead({ mailbox, section }: { mailbox: ShownMailbox | null; section: Section | undefined }) {
  return (
    <header class="masthead">
      <a class="brand" href="/" aria-label="Kindly, first page">
        <Mark />
        <span aria-hidden="true">Kindly</span>
      </a>
      {mailbox === null ? null : (
        <nav aria-label="Main">
          {NAVIGATION.map(({ href, label }) => (
            <a href={href} aria-current={href === section ? "page" : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <PauseSwitch mailbox={mailbox} />
    </header>
  );
}

function Footer({ mailbox }: { mailbox: ShownMailbox | null }) {
  return (
    <footer>
      {mailbox === null ? (
        <p>One polite follow-up, and never a second.</p>
      ) : (
        <>
          <p>
            {mailbox.address} · times in {mailbox.zone.replaceAll("_", " ")} ·{" "}
            <a href="/not-tracked">Mail that is not tracked</a> · <a href="/hindsight">Hindsight</a>
          </p>
          <form method="post" action="/sign-out">
            <button type="submit" class="plain">
              Sign out
            </button>
          </form>
        </>
      )}
    </footer>
  );
}
