import { countMessages } from "../store/messages.ts";
import { type Method, SCOPES } from "./method.ts";
import { answer } from "./problem.ts";

export const profileMethods: readonly Method[] = [
  {
    name: "getProfile",
    verb: "GET",
    path: "/profile",
    units: 1,
    scopes: SCOPES.profile,
    act: ({ mailbox }) => {
      const { messages, threads } = countMessages(mailbox.db);
      return answer({
        emailAddress: mailbox.owner.address,
        messagesTotal: messages,
        threadsTotal: threads,
        historyId: mailbox.history.current(),
      });
    },
  },
  {
    name: "settings.sendAs.list",
    verb: "GET",
    path: "/settings/sendAs",
    units: 1,
    scopes: SCOPES.settings,
    act: ({ mailbox }) => {
      const { owner } = mailbox;
      const common = { replyToAddress: "", signature: "" };
      return answer({
        sendAs: [
          {
            sendAsEmail: owner.address,
            displayName: owner.name,
            ...common,
            isPrimary: true,
            isDefault: true,
          },
          ...owner.aliases.map((alias) => ({
            sendAsEmail: alias.address,
            displayName: alias.name,
            ...common,
            treatAsAlias: true,
            verificationStatus: "accepted",
          })),
        ],
      });
    },
  },
];
