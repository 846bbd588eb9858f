import { html, raw } from "hono/html";
import type { Owner } from "../mailbox.ts";
import { page } from "../pages/layout.ts";
import type { Blocked } from "./request-faults.ts";
import { describe, isGranular, isSignIn } from "./scopes.ts";

type Fragment = ReturnType<typeof html>;

/** Who asks. */
export interface App {
  readonly name: string;
  /** Where the owner is sent back to. */
  readonly host: string;
}

const STYLE = `
body { max-width: 60rem; }
.name { margin-bottom: .75rem; }
.card { border: 1px solid var(--line); border-radius: 1.5rem; padding: clamp(1.25rem, 4vw, 2.5rem); }
.card h1 { font-size: clamp(1.5rem, 4vw, 2rem); line-height: 1.25; font-weight: 500; margin: .5rem 0 1rem; }
.who { border-left: .2rem solid var(--accent); padding-left: .75rem; overflow-wrap: anywhere; } .who span { display: block; color: var(--quiet); }
.card form { display: block; margin: 0; }
.scopes { list-style: none; margin: 1rem 0; padding: 0; }
.scopes li { border-top: 1px solid var(--line); padding: .75rem 0; }
.scopes label, .scopes .row { display: flex; gap: 1rem; justify-content: space-between; align-items: center; }
.scopes label { cursor: pointer; }
.scopes input { flex: none; width: 1.35rem; height: 1.35rem; accent-color: var(--accent); }
.scopes small { display: block; color: var(--quiet); overflow-wrap: anywhere; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; justify-content: flex-end; margin-top: 1.5rem; }
.buttons button { min-width: 8rem; padding: .55rem 1.25rem; border-radius: 1.25rem; }
details { margin-top: 1.25rem; } summary { cursor: pointer; color: var(--accent); } .link { border: 0; background: none; color: var(--accent); padding: .75rem 0; text-decoration: underline; text-align: left; }
.notice { border-left: .25rem solid #b3261e; padding-left: .75rem; }
@media (min-width: 44rem) { .card { display: grid; grid-template-columns: 1fr 1.2fr; gap: 2.5rem; } }
@media (max-width: 30rem) { .buttons button { flex: 1; } body { margin-top: 1rem; } }
`;

function card(title: string, left: Fragment, right: Fragment, status = 200): Promise<Response> {
  return page(
    title,
    html`<style>${raw(STYLE)}</style>
      <p class="name">Stand-in Gmail · Sign in</p>
      <main class="card"><div>${left}</div><div>${right}</div></main>`,
    status,
  );
}

function account(owner: Owner): Fragment {
  return html`<p class="who"><strong>${owner.name}</strong> <span>${owner.address}</span></p>`;
}

export function blockedPage({ status, error, detail }: Blocked): Promise<Response> {
  return card(
    "Access blocked",
    html`<h1>Access blocked</h1>`,
    html`<p>${detail}</p><p class="muted">Error ${status}: ${error}</p>`,
    status,
  );
}

/** The warning before the consent: for a tester with the way on in sight, else behind "Advanced". */
export function warningPage(owner: Owner, app: App, kind: "tester" | "unverified"): Promise<Response> {
  const title = "Google hasn’t verified this app";
  const left = html`<h1>${title}</h1>${account(owner)}`;
  const safety = html`<button name="answer" value="deny">Back to safety</button>`;
  if (kind === "tester") {
    return card(
      title,
      left,
      html`<p>You’ve been given access to ${app.name}, which is currently being tested. You should only continue if
          you know the developer that invited you.</p>
        <form method="post"><div class="buttons">
          <button name="answer" value="continue" class="quiet">Continue</button>${safety}
        </div></form>`,
    );
  }
  return card(
    title,
    left,
    html`<p>The app is requesting access to sensitive info in your Google Account. Until the developer verifies this
        app with Google, you shouldn’t use it.</p>
      <form method="post">
        <div class="buttons">${safety}</div>
        <details><summary>Advanced</summary>
          <p>Continue only if you understand the risks and trust the developer.</p>
          <button name="answer" value="continue" class="link">Go to ${app.name} (unsafe)</button>
        </details>
      </form>`,
  );
}

/** Everything was granted before, and the client wants the account to be chosen. */
export function chooserPage(owner: Owner, app: App): Promise<Response> {
  return card(
    "Sign in",
    html`<h1>You’re signing back in to ${app.name}</h1>${account(owner)}`,
    html`<p>${app.name} already has the access it asks for. You will be sent back to ${app.host}.</p>
      ${answers("Continue", "Cancel")}`,
  );
}

/**
 * Who asks for what. Scopes that can be declined have a box, and none is ticked: which boxes Google ticks beforehand
 * is not documented, and an owner who only presses Allow is the case to be ready for.
 * @param insist the owner allowed nothing: say so
 */
export function consentPage(
  owner: Owner,
  app: App,
  scopes: readonly string[],
  insist: boolean,
): Promise<Response> {
  const granular = isGranular(scopes);
  const plain = scopes.filter((scope) => !granular || isSignIn(scope));
  const declinable = scopes.filter((scope) => !plain.includes(scope));
  return card(
    "Sign in",
    html`<h1>${app.name} wants access to your Google Account</h1>
      ${account(owner)}
      <p class="muted">You will be sent back to ${app.host}.</p>`,
    html`<form method="post">
      ${insist ? html`<p class="notice">Select at least one thing that ${app.name} can access, or cancel.</p>` : ""}
      <ul class="scopes">${plain.map((scope) => html`<li><div class="row">${words(scope)}</div></li>`)}</ul>
      ${
        granular
          ? html`<h2 class="muted">Select what ${app.name} can access</h2>
            <input type="hidden" name="boxes" value="shown">
            <ul class="scopes">${declinable.map(
              (scope) =>
                html`<li><label>${words(scope)}<input type="checkbox" name="scope" value="${scope}"></label></li>`,
            )}</ul>`
          : ""
      }
      ${buttons("Allow", "Deny")}
    </form>`,
  );
}

function words(scope: string): Fragment {
  return html`<span>${describe(scope)}<small>${scope.replace("https://www.googleapis.com/auth/", "")}</small></span>`;
}

function answers(yes: string, no: string): Fragment {
  return html`<form method="post">${buttons(yes, no)}</form>`;
}

/** The first button of a form is the one that the Enter key presses. */
function buttons(yes: string, no: string): Fragment {
  return html`<div class="buttons">
    <button name="answer" value="allow">${yes}</button>
    <button name="answer" value="deny" class="quiet">${no}</button>
  </div>`;
}
