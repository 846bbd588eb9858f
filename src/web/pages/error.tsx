import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { Layout } from "../parts/layout.tsx";

export interface ErrorPageProps {
  readonly mailbox: ShownMailbox | null;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** What went wrong and where to go from there; never how it looks inside. */
export function ErrorPage({ mailbox, status, title, detail }: ErrorPageProps) {
  return (
    <Layout title={title} mailbox={mailbox}>
      <section class="stray">
        <p class="stray-code">{status}</p>
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        <p>
          <a class="button" href="/">
            To the first page
          </a>
        </p>
      </section>
    </Layout>
  );
}
