import { KNOWN_SCOPES } from "../api/method.ts";

const USERINFO = "https://www.googleapis.com/auth/userinfo.";
const GMAIL = "https://www.googleapis.com/auth/gmail.";
const ALL_MAIL = "https://mail.google.com/";

const SIGN_IN: readonly string[] = ["openid", `${USERINFO}email`, `${USERINFO}profile`];

/** Neither sensitive nor restricted (Gmail API, "Choose Gmail API scopes"). */
const HARMLESS: readonly string[] = [...SIGN_IN, `${GMAIL}labels`];

/** What Google's page says of each (OAuth 2.0 Scopes for Google APIs). */
const WORDS: Readonly<Record<string, string>> = {
  openid: "Associate you with your personal info on Google",
  [`${USERINFO}email`]: "See your primary Google Account email address",
  [`${USERINFO}profile`]:
    "See your personal info, including any personal info you've made publicly available",
  [ALL_MAIL]: "Read, compose, send, and permanently delete all your email from Gmail",
  [`${GMAIL}modify`]: "Read, compose, and send emails from your Gmail account",
  [`${GMAIL}readonly`]: "View your email messages and settings",
  [`${GMAIL}metadata`]: "View your email message metadata such as labels and headers, but not the email body",
  [`${GMAIL}compose`]: "Manage drafts and send emails",
  [`${GMAIL}send`]: "Send email on your behalf",
  [`${GMAIL}insert`]: "Add emails into your Gmail mailbox",
  [`${GMAIL}labels`]: "See and edit your email labels",
  [`${GMAIL}settings.basic`]: "See, edit, create, or change your email settings and filters in Gmail",
};

/** Google answers the short OpenID scopes by their long names. */
export function fullScope(scope: string): string {
  return scope === "email" || scope === "profile" ? `${USERINFO}${scope}` : scope;
}

/** Whether Google has a scope of that name, and whether it is played here. */
export function standingOf(scope: string): "played" | "not-played" | "invalid" {
  if (KNOWN_SCOPES.includes(scope)) return "played";
  return scope.startsWith("https://www.googleapis.com/auth/") ? "not-played" : "invalid";
}

export function isSignIn(scope: string): boolean {
  return SIGN_IN.includes(scope);
}

export function isGmail(scope: string): boolean {
  return scope === ALL_MAIL || scope.startsWith(GMAIL);
}

/** Sensitive or restricted, so that the app has to be verified before it may ask without a warning. */
export function needsVerification(scope: string): boolean {
  return !HARMLESS.includes(scope);
}

export function describe(scope: string): string {
  return WORDS[scope] ?? scope;
}

/**
 * Whether the owner can decline single scopes: with sign-in and other scopes together, or with several others. One
 * other scope alone is granted or denied as a whole (Google, "How to handle granular permissions").
 */
export function isGranular(scopes: readonly string[]): boolean {
  const others = scopes.filter((scope) => !isSignIn(scope));
  return others.length > 1 || (others.length === 1 && scopes.length > 1);
}
