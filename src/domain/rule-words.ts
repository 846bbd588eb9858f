/**
 * What speaks against outreach, in words that finish the sentence "Not tracked: ...". Keys are the rule names of
 * outreach.ts; a rule that is not listed here speaks for outreach and never settles against it.
 */
const AGAINST: Readonly<Record<string, string>> = {
  "reply-headers": "it answers another mail",
  "reply-subject": "its subject is that of an answer",
  "forward-subject": "it sends another mail on",
  "automatic-subject": "a program wrote it",
  "auto-submitted": "a program wrote it",
  invitation: "it carries a calendar invitation",
  list: "it went to a mailing list",
  precedence: "it went to a mailing list",
  "only-to-self": "it went to yourself",
  "hidden-recipients": "its readers are hidden from each other",
  "role-addresses-only": "it went to an office or a robot, not to a person",
  "answers-elsewhere": "its answers go to an address that this mailbox does not get",
  "encloses-mail": "it encloses another mail",
  "quotes-mail": "it quotes another mail",
  "market-address": "it went to the address of an advertisement",
  "many-recipients": "it went to more than three people",
  "heard-from-before": "the person has written to you before",
  "same-house": "it stayed within your own organisation",
  "private-address": "it went to a private address",
  "written-to-before": "you had written there before",
  "very-short": "it is only a line or two",
  "very-long": "it is very long",
  "greeting-to-a-group": "it greets a group",
  "intimate-greeting": "it greets as one greets family or friends",
  "first-names": "its writer and its reader go by their first names",
  "no-greeting": "it greets nobody",
  "office-greeted-by-name": "it went to an office or a robot, not to a person",
  "speaks-of-known-things": "it speaks of what its reader knows already",
  "work-attached": "work that you already share is attached",
  "intimate-sign-off": "it is signed as to family or friends",
  family: "it speaks as to family",
  chat: "it reads like a chat among people who know each other",
  "know-each-other": "it reads as if you know each other",
  errand: "it is about an errand",
  transactional: "it is about an order, a payment or an account",
  "order-number": "it is about an order, a payment or an account",
  "work-in-hand": "it is about work you already share",
  "asks-nothing": "it asks for nothing",
  "nothing-wanted": "it wants nothing of its reader",
  "nobody-introduced": "it does not say who you are, as a first letter does",
  "answers-you": "it answers something that was said before",
  "own-teacher": "it went to your own teacher",
  classified: "it answers an advertisement",
  circular: "it reads like a circular",
  hasty: "it is written in haste, as to somebody you know",
  "too-little-speaks-for-outreach": "too little in it speaks for a first letter to a stranger",
};

/** @param rule a rule name of domain/outreach */
export function againstOutreach(rule: string): string {
  return AGAINST[rule] ?? rule.replaceAll("-", " ");
}
