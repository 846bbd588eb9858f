import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What went wrong with a request, in words for the person (or the program) that made it. */
export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
}

/** Everything that can go wrong with a request, in words for the person (or the program) that made it. */
export const PROBLEMS = {
  "signed-out-meanwhile": {
    status: 401,
    title: "You were signed out meanwhile",
    detail: "Nothing was changed. Sign in again on the first page, and do it once more.",
  },
  "no-session": {
    status: 401,
    title: "Please sign in",
    detail: "This needs a session. Open the first page and connect Gmail.",
  },
  "bad-token": {
    status: 401,
    title: "This token is not good",
    detail: "It was revoked, or is not written as it was shown. Make another on the page Access.",
  },
  "token-scope": {
    status: 403,
    title: "This token may only look",
    detail: "It was made to read. Make one that may act on the page Access.",
  },
  "no-token": {
    status: 404,
    title: "No such token",
    detail: "Your mailbox has no token of this id. It may have been revoked already.",
  },
  "link-over": {
    status: 410,
    title: "This link is no longer good",
    detail:
      "It is too old, or was not copied whole. Nothing was changed. Sign in on the first page to see how everything stands.",
  },
  "too-often": {
    status: 429,
    title: "That was too often",
    detail: "Nothing was changed. Please wait a minute, and try again.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing here",
    detail: "The address may be mistyped, or what it named is gone.",
  },
  "no-outreach": {
    status: 404,
    title: "No such outreach",
    detail: "Your mailbox has no outreach of this id.",
  },
  "no-contact": {
    status: 404,
    title: "No such contact",
    detail: "Your contacts have nobody of this id.",
  },
  "no-webhook": {
    status: 404,
    title: "No such webhook",
    detail: "Your mailbox has no webhook of this id that this could be done to.",
  },
  "no-template": {
    status: 404,
    title: "No such template",
    detail:
      "There is one for each kind of outreach that gets a follow-up, in each language that Kindly writes.",
  },
  "no-mail": {
    status: 404,
    title: "No such mail",
    detail: "It is not among the mail that is not tracked, or it is tracked by now.",
  },
  "only-address": {
    status: 409,
    title: "This address cannot be taken away",
    detail: "It is not one of this contact's addresses, or the only one.",
  },
  "contact-changed": {
    status: 409,
    title: "This contact has changed meanwhile",
    detail:
      "Mail of theirs was read this very moment. Nothing was changed; go back to their page, and do it again.",
  },
  "cannot-undo": {
    status: 409,
    title: "This cannot be undone any more",
    detail:
      "More has happened since, which an undo would lose, or it is too long ago. Nothing was changed; go back to the page and change it there.",
  },
  "closed-already": {
    status: 409,
    title: "This contact is closed already",
    detail: "Nothing goes out to them, and nothing was changed.",
  },
  "not-closed": {
    status: 409,
    title: "This contact is not closed",
    detail: "They may be written to, or your contacts have nobody of this id. Nothing was changed.",
  },
  "no-summary": {
    status: 404,
    title: "No summary yet",
    detail: "The first summary can be made once your mailbox has been looked through.",
  },
  "bad-query": {
    status: 400,
    title: "This address does not make sense",
    detail: "One of the choices in it is not one that this page knows.",
  },
  "bad-form": {
    status: 400,
    title: "This form does not make sense",
    detail:
      "One of its fields is missing or has a value that is not offered. Nothing was changed. Go back to the page, load it again and fill it in once more.",
  },
  "too-much": {
    status: 413,
    title: "This is more than a form can hold",
    detail: "Nothing was changed. Go back, make the text shorter, and send it again.",
  },
  "other-origin": {
    status: 403,
    title: "Sent from somewhere else",
    detail: "This form did not come from a page of Kindly, so nothing was changed.",
  },
  "wrong-method": {
    status: 405,
    title: "That cannot be done here",
    detail:
      "Only a button or a form on a page of Kindly leads here, and nothing was changed. Go back to that page.",
  },
  "nothing-to-stop": {
    status: 409,
    title: "There is nothing to stop any more",
    detail: "Its follow-up has gone out, is on its way out this moment, or will never be.",
  },
  "nothing-to-change": {
    status: 409,
    title: "This can no longer be changed",
    detail: "Its follow-up has gone out, is on its way out this moment, or will never be.",
  },
  "cannot-allow": {
    status: 409,
    title: "This cannot be allowed again",
    detail: "A follow-up has gone out already, or this outreach has come to its end.",
  },
  "bad-body": {
    status: 422,
    title: "This body does not make sense",
    detail: "A field is missing or has a value that it may not have. Nothing was changed.",
  },
  "not-now": {
    status: 409,
    title: "This cannot be done now",
    detail: "The rules or Gmail stand against it at the moment. Nothing was changed.",
  },
  "bad-key": {
    status: 400,
    title: "This Idempotency-Key cannot be one",
    detail: "It has 1 to 255 visible ASCII characters; a UUID is best. Nothing was changed.",
  },
  "key-reused": {
    status: 422,
    title: "This Idempotency-Key was another request's",
    detail: "The same key came with another path or body. Nothing was changed; take a new key.",
  },
  "key-at-work": {
    status: 409,
    title: "This request is being answered already",
    detail: "One with the same Idempotency-Key has not been answered yet. Ask again in a moment.",
  },
  unexpected: {
    status: 500,
    title: "Something broke on our side",
    detail: "Nothing was sent because of it. Please try again in a moment.",
  },
} as const satisfies Record<string, Problem>;

export type ProblemKind = keyof typeof PROBLEMS;
