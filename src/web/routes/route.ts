import type { WebContext } from "../context.ts";

/** What of a mailbox the `:id` in a path names. */
export type Row = "outreach" | "contact" | "mail" | "token" | "webhook";

/** Who may call. Whoever it is, a handler sees the caller's own mailbox and no other. */
export type Who =
  /** A program that brings its own proof or needs none; no session is read, but by /health when a browser asks. */
  | { readonly is: "machine" }
  /** With a session or without. */
  | { readonly is: "anybody" }
  /** The same, on the way in: only so often from one place. */
  | { readonly is: "newcomer" }
  /** Whoever is signed in; with `of`, the path names a row, which has to be in their mailbox. */
  | { readonly is: "owner"; readonly of: Row | null }
  /** Whoever is signed in and runs the deployment; to everybody else there is nothing here. */
  | { readonly is: "administrator" }
  /** Whoever is signed in, or a program with a token that may read, or act. */
  | { readonly is: "program"; readonly scope: "read" | "act"; readonly of: Row | null }
  /** Whoever holds a link that was signed for this one thing, with a session or without. */
  | { readonly is: "link" };

/** One line of the route table: all that the Worker answers stands in it. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly who: Who;
  readonly handle: (c: WebContext) => Response | Promise<Response>;
}

export const MACHINE: Who = { is: "machine" };
export const ANYBODY: Who = { is: "anybody" };
export const NEWCOMER: Who = { is: "newcomer" };
export const OWNER: Who = { is: "owner", of: null };
export const ADMINISTRATOR: Who = { is: "administrator" };
export const LINK: Who = { is: "link" };

export function ownerOf(row: Row): Who {
  return { is: "owner", of: row };
}

export function program(scope: "read" | "act", row: Row | null = null): Who {
  return { is: "program", scope, of: row };
}

export function get(path: string, who: Who, handle: Route["handle"]): Route {
  return { method: "GET", path, who, handle };
}

/** Changes something, so it counts only when a page of this very origin sent it; a machine proves itself otherwise. */
export function post(path: string, who: Who, handle: Route["handle"]): Route {
  return { method: "POST", path, who, handle };
}
