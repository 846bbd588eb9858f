import type * as z from "zod/mini";
import type { ProblemKind } from "../problems.ts";

/** One thing that a program can ask for, described once: its route, its reading of the request, and its OpenAPI. */
export interface Operation {
  /** OpenAPI's operationId. */
  readonly id: string;
  readonly method: "get" | "post" | "delete";
  /** As the route table has it, with `:name` for what varies. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly detail?: string;
  /** What varies in the path, and what it is. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.core.$ZodType;
  readonly answer: {
    readonly status: 200 | 201 | 204;
    readonly says: string;
    readonly schema?: z.core.$ZodType;
    /** When it is not JSON. */
    readonly type?: string;
  };
  /** Everything that it may refuse with, beside a missing session. */
  readonly problems: readonly ProblemKind[];
  /** Anybody may ask, without a session or a token. */
  readonly isOpen?: true;
}
