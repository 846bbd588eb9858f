import type { OwnMailbox } from "../context.ts";
import { Layout } from "../parts/layout.tsx";

export interface ErrorPageProps {
  readonly mailbox: OwnMailbox | null;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What was typed at length and would be lost; empty when nothing was. */
  readonly typed: string;
}

/** What went wrong and where to go from there; never how it looks inside. */
export function ErrorPage({ mailbox, status, title, detail, typed }: ErrorPageProps) {
  return (
    <Layout title={title} mailbox={mailbox}>
      <section class="stray">
        <p class="stray-code">{status}</p>
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {typed === "" ? null : (
          <div class="stray-typed">
            <label for="typed">This is what you typed. Copy it first.</label>
            <textarea id="typed" rows={10} readonly>
              {/* A browser drops the first line break of a text area. */}
              {`\n${typed}`}
            </textarea>
          </div>
        )}
        <p>
          <a class="button" href="/">
            To the first page
          </a>
        </p>
      </section>
    </Layout>
  );
}
