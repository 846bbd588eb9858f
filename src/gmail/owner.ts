import * as z from "zod/mini";
import type { Answer, OwnAddress, Profile } from "../ports.ts";
import type { GmailClient } from "./client.ts";

const ProfileBody = z.lazy(() => z.object({ emailAddress: z.string(), historyId: z.string() }));

const SendAsBody = z.lazy(() =>
  z.object({
    sendAs: z._default(
      z.array(
        z.object({
          sendAsEmail: z.string(),
          displayName: z._default(z.string(), ""),
          isDefault: z._default(z.boolean(), false),
          verificationStatus: z.optional(z.string()),
        }),
      ),
      [],
    ),
  }),
);

const SEND_AS_FIELDS = "sendAs(sendAsEmail,displayName,isDefault,verificationStatus)";

/** The address that signed in and where its history stands. */
export async function profile(client: GmailClient): Promise<Answer<Profile>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.getProfile({ userId: "me", fields: "emailAddress,historyId" }, options),
    shape: ProfileBody,
  });
  if (!answer.ok) return answer;
  const { emailAddress, historyId } = answer.value;
  return { ok: true, value: { address: emailAddress, historyId } };
}

/** Every address the owner may send from. One still `pending` was only claimed; it may be somebody else's. */
export async function ownAddresses(client: GmailClient): Promise<Answer<OwnAddress[]>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.settings.sendAs.list({ userId: "me", fields: SEND_AS_FIELDS }, options),
    shape: SendAsBody,
  });
  if (!answer.ok) return answer;
  const verified = answer.value.sendAs.filter(({ verificationStatus }) => verificationStatus !== "pending");
  return {
    ok: true,
    value: verified.map(({ sendAsEmail, displayName, isDefault }) => ({
      address: sendAsEmail,
      name: displayName,
      isDefault,
    })),
  };
}
