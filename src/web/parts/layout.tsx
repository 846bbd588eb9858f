import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { OwnMailbox } from "../context.ts";
import { keptScript, keptStyle } from "../kept-files.ts";
import { Mark } from "./mark.tsx";
import { MAIN_WAYS, type Section, SIDE_WAYS } from "./navigation.ts";
import { Note, type ShownNote } from "./note.tsx";
import { PausedBanner, PauseSwitch } from "./pause-switch.tsx";
import { Standstill } from "./standstill.tsx";

export interface LayoutProps {
  readonly title: string;
  readonly mailbox: OwnMailbox | null;
  readonly section?: Section;
  readonly note?: ShownNote | null;
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
          <link rel="stylesheet" href={keptStyle().path} />
          {mailbox === null ? null : <script src={keptScript().path} defer />}
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the page
          </a>
          <div class="edge" />
          <div class="sheet">
            <Masthead mailbox={mailbox} section={section} />
            <div class="page">
              <PausedBanner mailbox={mailbox} />
              <Note note={note ?? null} />
              <Standstill mailbox={mailbox} />
              <main id="main" tabindex={-1}>
                {children}
              </main>
            </div>
            <Footer mailbox={mailbox} section={section} />
          </div>
        </body>
      </html>
    </>
  );
}

interface FrameProps {
  readonly mailbox: OwnMailbox | null;
  readonly section: Section | undefined;
}

function Masthead({ mailbox, section }: FrameProps) {
  return (
    <header class="masthead">
      <a class="brand" href="/" aria-label="Kindly, first page">
        <Mark />
        <span aria-hidden="true">Kindly</span>
      </a>
      <PauseSwitch mailbox={mailbox} />
      {mailbox === null ? null : (
        <nav class="main-ways" aria-label="Main">
          {MAIN_WAYS.map(({ href, label }) => (
            <a href={href} aria-current={href === section ? "page" : undefined}>
              {label}
            </a>
          ))}
          <a class="to-more" href="#more">
            More
          </a>
        </nav>
      )}
    </header>
  );
}

function Footer({ mailbox, section }: FrameProps) {
  if (mailbox === null)
    return (
      <footer>
        <p>One polite follow-up, and never a second.</p>
      </footer>
    );
  return (
    <footer id="more">
      <nav class="side-ways" aria-label="More">
        {SIDE_WAYS.map(({ href, label }) => (
          <a href={href} aria-current={href === section ? "page" : undefined}>
            {label}
            {href === "/health" && mailbox.findings.length > 0 ? <Ails /> : null}
          </a>
        ))}
      </nav>
      <div class="whose">
        <p>
          {mailbox.address}
          <br />
          Times in {mailbox.zone.replaceAll("_", " ")}
        </p>
        <form method="post" action="/sign-out">
          <button type="submit" class="plain">
            Sign out
          </button>
        </form>
      </div>
    </footer>
  );
}

/** Quiet, and on every page: somebody who never looks there should still come across it. */
function Ails() {
  return (
    <>
      <span class="ails" aria-hidden="true" />
      <span class="hidden">: something is wrong</span>
    </>
  );
}
