import type { Owner } from "../mailbox.ts";
import { RESOURCES } from "./fields/resources.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, invalidArgument, notFound } from "./problem.ts";
import { keepVacation, readVacation, Vacation } from "./vacation.ts";

const read = { verb: "GET", units: 1, scopes: SCOPES.settings } as const;

/** The owner forwards nothing, filters nothing and reads English: what has one answer only is said here. */
export const settingsMethods: readonly Method[] = [
  {
    ...read,
    name: "settings.sendAs.list",
    path: "/settings/sendAs",
    answers: RESOURCES.sendAsList,
    act: ({ mailbox }) => answer({ sendAs: sendAs(mailbox.owner) }),
  },
  {
    ...read,
    name: "settings.sendAs.get",
    path: "/settings/sendAs/:sendAsEmail",
    answers: RESOURCES.sendAs,
    act: getSendAs,
  },
  {
    ...read,
    name: "settings.getVacation",
    path: "/settings/vacation",
    answers: RESOURCES.vacation,
    act: ({ mailbox }) => answer(readVacation(mailbox)),
  },
  {
    name: "settings.updateVacation",
    verb: "PUT",
    path: "/settings/vacation",
    units: 5,
    scopes: SCOPES.changeSettings,
    body: Vacation,
    answers: RESOURCES.vacation,
    act: updateVacation,
  },
  {
    ...read,
    name: "settings.getAutoForwarding",
    path: "/settings/autoForwarding",
    answers: RESOURCES.autoForwarding,
    act: () => answer({ enabled: false }),
  },
  {
    ...read,
    name: "settings.getLanguage",
    path: "/settings/language",
    answers: RESOURCES.language,
    act: () => answer({ displayLanguage: "en" }),
  },
  {
    ...read,
    name: "settings.filters.list",
    path: "/settings/filters",
    answers: RESOURCES.filters,
    act: () => answer({}),
  },
  {
    ...read,
    name: "settings.forwardingAddresses.list",
    path: "/settings/forwardingAddresses",
    answers: RESOURCES.forwardingAddresses,
    act: () => answer({}),
  },
];

function sendAs(owner: Owner) {
  const common = { replyToAddress: "", signature: "" };
  return [
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
  ];
}

function getSendAs({ mailbox, params }: Call): Response {
  const wanted = params["sendAsEmail"]?.toLowerCase();
  const found = sendAs(mailbox.owner).find(({ sendAsEmail }) => sendAsEmail.toLowerCase() === wanted);
  return found ? answer(found) : notFound();
}

function updateVacation({ mailbox, body }: Call): Response {
  const vacation = Vacation.parse(body ?? {});
  const wrong = keepVacation(mailbox, vacation);
  return wrong === null ? answer(vacation) : invalidArgument(wrong);
}
