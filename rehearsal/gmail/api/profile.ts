import { countMessages } from "../store/messages.ts";
import { RESOURCES } from "./fields/resources.ts";
import { type Method, SCOPES } from "./method.ts";
import { answer } from "./problem.ts";

export const profileMethods: readonly Method[] = [
  {
    name: "getProfile",
    verb: "GET",
    path: "/profile",
    units: 1,
    scopes: SCOPES.profile,
    answers: RESOURCES.profile,
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
];
