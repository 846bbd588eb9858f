import type * as z from "zod/mini";
import type { Answer } from "../ports.ts";
import { type Asked, type Failure, faultFor } from "./errors.ts";

/** What came back over the wire, of whatever status. */
export interface Reply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly contentType: string | null;
  /** Parsed JSON; the text itself when it is none. */
  readonly body: unknown;
}

export type Outcome =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly failure: Failure };

/** Longest wait for one answer, in ms. */
export const DEADLINE_MS = 20_000;

/** @returns the parsed body when the call succeeded and its body has this shape, else the fault */
export function answerOf<T>(outcome: Outcome, shape: z.ZodMiniType<T>, asked: Asked): Answer<T> {
  if (!outcome.ok) return { ok: false, fault: faultFor(outcome.failure, asked) };
  const { status, body, retryAfter } = outcome.reply;
  if (status < 200 || status > 299) {
    return { ok: false, fault: faultFor({ kind: "status", status, body, retryAfter }, asked) };
  }
  const parsed = shape.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const where = parsed.error.issues[0]?.path.join(".") || "the whole body";
  return { ok: false, fault: faultFor({ kind: "unreadable", detail: where }, asked) };
}

/** @param error what fetch, or a library over it, threw */
export function failureOf(error: unknown, afterMs: number): Failure {
  const names = [error, (error as { cause?: unknown } | null)?.cause].flatMap((e) =>
    e instanceof Error ? [e.name, String((e as { code?: unknown }).code ?? "")] : [],
  );
  if (names.includes("TimeoutError")) return { kind: "timeout", afterMs };
  return { kind: "network", detail: error instanceof Error ? error.message : String(error) };
}

/** JSON when it is JSON. A body that was cut short stays text, and no shape but text fits it. */
export function jsonOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
