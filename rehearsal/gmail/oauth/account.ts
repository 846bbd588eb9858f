import { commit, type Mailbox } from "../mailbox.ts";
import { setRestricted } from "./clients.ts";
import { endGrant, endGrantsOf, livingGrants } from "./grants.ts";
import { isGmail } from "./scopes.ts";
import { livingRefreshTokens } from "./tokens.ts";

/** An app that may go into the account, without the tokens that let it. */
export interface Access {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** ms since the epoch, as is `expiresAt`; null: it has no end of its own. */
  readonly grantedAt: number;
  readonly expiresAt: number | null;
  /** How many refresh tokens of it still serve; 0: it lasts as long as its access token. */
  readonly refreshTokens: number;
}

/** What the owner does on the account's page, and what the administrator of the owner's organisation does. */
export interface Account {
  /** Every living grant, the oldest first. */
  accesses(): Access[];
  /** The owner takes everything back from an app. @returns whether it had anything */
  revokeAccess(clientId: string): boolean;
  /** Apps with a Gmail scope lose their access. */
  changePassword(): void;
  /** The administrator's session length is over: the owner has to sign in again for this app. */
  endSession(clientId: string): boolean;
  /** The administrator sets the services that the app asks for to Restricted, or trusts the app again. */
  restrictApp(clientId: string, restricted: boolean): void;
}

export function openAccount(mailbox: Mailbox): Account {
  return {
    accesses: () =>
      livingGrants(mailbox).map(({ id, clientId, scopes, grantedAt, expiresAt }) => {
        return { clientId, scopes, grantedAt, expiresAt, refreshTokens: livingRefreshTokens(mailbox, id) };
      }),
    revokeAccess: (clientId) => commit(mailbox, () => endGrantsOf(mailbox, clientId, "revoked")),
    changePassword: () =>
      commit(mailbox, () => {
        const affected = livingGrants(mailbox).filter(({ scopes }) => scopes.some(isGmail));
        for (const { id } of affected) endGrant(mailbox, id, "password");
      }),
    endSession: (clientId) => commit(mailbox, () => endGrantsOf(mailbox, clientId, "invalid_rapt")),
    restrictApp: (clientId, restricted) =>
      commit(mailbox, () => {
        setRestricted(mailbox, clientId, restricted);
        if (restricted) endGrantsOf(mailbox, clientId, "admin_policy_enforced");
      }),
  };
}
