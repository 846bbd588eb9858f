import * as z from "zod/mini";
import { PROBLEMS, type ProblemKind } from "../problems.ts";
import type { Operation } from "./operation.ts";
import { problemDetails } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * OpenAPI 3.1 from the operations and the schemas that their handlers use; its schemas are JSON Schema 2020-12. It is
 * put together when the Worker is built and lies beside it as a static file (cli/static-files/description.ts).
 */
export function document(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Kindly",
      version: "1",
      description:
        "Outreach, its one follow-up, and the rooms of contacts. Times are milliseconds since 1970.",
      license: { name: "MIT", identifier: "MIT" },
    },
    // Wherever the document was found (OpenAPI 3.1.1, section 4.8.5).
    servers: [{ url: "/" }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemDetails, "output") },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token made on the page for programs." },
        session: { type: "apiKey", in: "cookie", name: "__Host-kindly_session" },
      },
    },
  };
}

function described(operation: Operation): Json {
  const { id, summary, detail, body, answer, isOpen } = operation;
  return {
    operationId: id,
    summary,
    ...(detail === undefined ? {} : { description: detail }),
    ...(isOpen ? { security: [] } : {}),
    parameters: parametersOf(operation),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(body, "input") } },
          },
        }),
    responses: {
      [answer.status]: { description: answer.says, ...contentOf(answer) },
      ...refusals(operation),
    },
  };
}

function contentOf({ schema, type }: Operation["answer"]): Json {
  if (schema !== undefined)
    return { content: { "application/json": { schema: schemaOf(schema, "output") } } };
  return type === undefined ? {} : { content: { [type]: { schema: { type: "string" } } } };
}

function parametersOf({ method, params = {}, query }: Operation): Json[] {
  const inPath = Object.entries(params).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, field]) => ({
    name,
    in: "query",
    schema: schemaOf(field as z.core.$ZodType, "input"),
  }));
  return method === "post" ? [...inPath, IDEMPOTENCY_KEY] : [...inPath, ...inQuery];
}

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same key, path and body within a day are answered as the first time, and done once.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

/** Refusals of the same status are one response, which says all of them. */
function refusals({ problems, method, isOpen }: Operation): Json {
  const always: ProblemKind[] = isOpen ? [] : ["no-session"];
  const ofKeys: ProblemKind[] = method === "post" ? ["bad-key", "key-reused", "key-at-work"] : [];
  const said = new Map<number, string[]>();
  for (const kind of [...problems, ...always, ...ofKeys]) {
    const { status, title } = PROBLEMS[kind];
    said.set(status, [...(said.get(status) ?? []), title]);
  }
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(
    [...said].map(([status, titles]) => [status, { description: `${titles.join(". ")}.`, content }]),
  );
}

/** What a transform makes of a field is ours to know: a program sees what goes in. */
function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
