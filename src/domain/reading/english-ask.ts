import { type Asking, asking } from "./asking.ts";
import { type LetterSentence, letterSentences } from "./letter-sentences.ts";

const BEGINS = "(?:^|[,:;–—-] {1,2}|\\b(?:and|so|but|then|also|perhaps|please) )";
const OFFICE =
  "(?:lab|laboratory|group|team|staff|department|program|programme|clinic|unit|practice|office|company|firm|hospital|university|institute|museum|library)";
const READER = `you|(?:one|either|any) of you|one of your [a-z]{3,20}|(?:someone|somebody|anyone|anybody)(?: (?:from|in|on|at) (?:your|the) ${OFFICE})?|your ${OFFICE}`;

/** What somebody says of their own question is the surest sign of what it is. */
const ANNOUNCED: readonly Asking<RegExpExecArray>[] = [
  "\\bto (?:see|know|learn|find out) (?:if|whether) ((?:you|your|there|it (?:would|might)|i could|we could|any|anyone)\\b.+)",
  // "I called her to ask whether" is as rare as "I am writing to ask whether" is common.
  "\\b(?:and|to) (?:ask|inquire|enquire)(?: you)?(?: as to)? (?:if|whether) (.+)",
  "\\b(?:may|could|can|might) (?:i|we)(?: please| perhaps| also)? ask(?: you)? (?:if|whether) (.+)",
  "\\b(?:please|kindly|could you|can you|would you)(?: please| kindly| possibly)? (?:let (?:me|us) know|tell (?:me|us)|advise(?: me| us)?) whether (.+)",
  "\\b(?:please|kindly|could you|can you|would you)(?: please| kindly| possibly)? (?:let (?:me|us) know|tell (?:me|us)|advise(?: me| us)?) if ((?:there|any|i could|we could|it would be|you['’]d|you (?:would|could|might|have (?:any )?(?:room|space|openings?|vacanc(?:y|ies)|positions?|capacity)|are (?:taking|accepting|hiring)))\\b.+)",
  "(?:\\b(?:i|we)(?: (?:am|are|was|were)|['’](?:m|re))|^)(?: just| also| therefore)? ?wondering (?:if|whether) ((?:you|your|there|it (?:would|might)|i could|i might|i may|we could|we might|any|anyone|someone)\\b.+)",
  "\\b(?:i|we)(?: do)? wonder(?:ed)? (?:if|whether) ((?:you|your|there|it (?:would|might)|i could|i might|i may|we could|we might|any|anyone|someone)\\b.+)",
  "\\b(?:and|but|so) wonder(?:ed)? (?:if|whether) ((?:you|there|it (?:would|might)|i could|i might|we could)\\b.+)",
  `\\b(?:(?:grateful|thankful|obliged|indebted|hono(?:u)?red|delighted|glad|happy|pleased)|appreciate(?: it)?(?: very much| greatly| so much)?) if ((?:you|we)(?: (?:would|could|might|can)|['’]d)\\b.+)`,
  "\\bhoping (?:that )?((?:you|we)(?: (?:would|could|might)|['’]d)\\b.+)",
].map((source) => ({ pattern: asking(source), clause: (found) => `whether ${found[1]}` }));

const WISH =
  "\\b(?:write|writing|wrote|want|wanted|wish|wished|hope|hoping|hono(?:u)?r|(?:would|['’]d)(?: also| really| very much| just)? (?:like|love))(?: to you)? to(?: humbly| kindly| formally| respectfully| please)?";

/** What is named as asked for, or about. */
const NAMED: readonly Asking<RegExpExecArray>[] = [
  {
    pattern: asking(`${WISH} (?:ask|inquire|enquire)(?: you)? about (.+)`),
    clause: (found) => `about ${found[1]}`,
  },
  {
    pattern: asking("\\b(?:am|are|was|were|['’]m|['’]re) (?:inquiring|enquiring) about (.+)"),
    clause: (found) => `about ${found[1]}`,
  },
  {
    pattern: asking(
      `${WISH} (?:(?:ask|request)(?: you)? for|request(?= (?:an?|the|your|copies|access|permission|one|two|three)\\b)) (?!your (?:patience|pardon|forgiveness|understanding|indulgence)\\b)(.+)`,
    ),
    clause: (found) => `for ${found[1]}`,
  },
];

/** A request in the form of a question; the first of a letter is what the letter is about. */
const REQUESTED: readonly Asking<RegExpExecArray>[] = [
  {
    pattern: asking(
      `${BEGINS}(would|could|might) (${READER}) (?!(?:or|and|of|from|in|on|at|else|who|not|ever|really|like|love|want|prefer|rather|believe|imagine|say|agree|guess|expect|call|trust|two)\\b)(.+)`,
    ),
    clause: (found) => `whether ${small(found[2])} ${small(found[1])} ${found[3]}`,
  },
  {
    pattern: asking(
      `${BEGINS}can you ((?:please|kindly|possibly|tell me|let me|send|share|help|give|advise|point|recommend|forward|provide|confirm|spare|meet|introduce|consider)\\b.+)`,
    ),
    clause: (found) => `whether you could ${found[1]}`,
  },
  {
    pattern: asking(
      `${BEGINS}(?:could|can|may|might) (I|we) (?!(?:or|and|not|be|say|just|introduce|add|begin|start|explain|first|assume|remind|tell|really|agree|all|imagine|continue)\\b|ask (?:you )?(?:a|an|one|two|some|something)\\b)(.+)`,
    ),
    clause: (found) => `whether ${found[1]?.toLowerCase() === "i" ? "I" : "we"} could ${found[2]}`,
  },
  {
    pattern: asking(
      `${BEGINS}(?:would|might|could) it (?:still |perhaps |also )?be ((?:possible|ok|okay|all right|alright|feasible|appropriate|acceptable|too much)\\b,? (?:to|for|if|that)\\b.+)`,
    ),
    clause: (found) => `whether it would be ${found[1]}`,
  },
  {
    pattern: asking(`${BEGINS}is it possible,? ((?:to|for|that)\\b.+)`),
    clause: (found) => `whether it is possible ${found[1]}`,
  },
  {
    pattern: asking(`${BEGINS}(would|might|could) there be (.+)`),
    clause: (found) => `whether there ${small(found[1])} be ${found[2]}`,
  },
];

/** A question for a fact. It may as well be rhetorical or by the way: only one that stands alone is the request. */
const INQUIRED: readonly Asking<RegExpExecArray>[] = [
  {
    pattern: asking(`${BEGINS}do you (?:happen to )?know (?:if|whether) (.+)`),
    clause: (found) => `whether ${found[1]}`,
  },
  {
    pattern: asking(
      `${BEGINS}do you think (?:that )?((?:you|I|we|there|a|an|the|my|our) (?:[a-z]+ ){0,2}(?:could|might|would|may)\\b.+)`,
    ),
    clause: (found) => `whether ${found[1]}`,
  },
  {
    pattern: asking(
      `${BEGINS}do you ((?:(?:still|currently|ever|happen to|by any chance|perhaps) )?(?:take|accept|offer|host|anticipate|expect to|plan to|supervise|admit|ship|lend|know of|have (?=.{0,60}\\b(?:minute|hour|time|space|room|capacity|opening|position|vacanc|place|slot|project|funding|copy|plans|availability|opportunit)))\\b.+)`,
    ),
    clause: (found) => `whether you ${found[1]}`,
  },
  {
    pattern: asking(
      `${BEGINS}are you ((?:(?:still|currently|perhaps|by any chance) )?(?:taking|accepting|hiring|recruiting|considering|open to|willing to|able to|available (?:for|to)|free (?:for|to)|planning to|interested in|looking for (?:an? |another |more )?(?:[a-z]+ )?(?:students?|volunteers?|interns?|assistants?|postdocs?|fellows?|help|someone|speakers?))\\b.+)`,
    ),
    clause: (found) => `whether you are ${found[1]}`,
  },
  {
    pattern: asking(
      `${BEGINS}(is|are) there ((?!(?:any|some)thing\\b|no\\b|not\\b|(?:an?|any) (?:reason|point)\\b).+)`,
    ),
    clause: (found) => `whether there ${small(found[1])} ${found[2]}`,
  },
  {
    pattern: asking(`${BEGINS}is (your ${OFFICE}) ((?:still |currently )?[a-z]{2,20}ing\\b.+)`),
    clause: (found) => `whether ${small(found[1])} is ${found[2]}`,
  },
];

/** "If there is no room, do you know of colleagues": what is asked only then is not what the letter asks. */
const CONDITION = /\b(?:if|unless|in case|otherwise|when|whenever|once|failing|assuming|suppose|provided)\b/i;
const OPENS_CONDITION =
  /^(?:and|but|so|or)?,? ?(?:if|unless|in case|otherwise|when|whenever|once|failing|assuming|suppose|provided|should (?:you|it|this|there))\b/i;
/** What opens another question, or tells of one that somebody else asked. */
const OTHER_QUESTION =
  /^(?:and |but |so )?(?:what|how|where|who|whom|whose|why|which|is|are|am|do|does|did|can|have|has|was|were|will)\b|\b(?:asked|said|says|wrote|replied|thought)[,:]|["“”]/i;

/**
 * What an English letter asks for. Its announced question before any other, then what it says it asks for, then
 * its first request, then its one question.
 * @returns "whether …", "about …" or "for …" as written, to its end; null when no question is surely the one
 */
export function englishAsk(text: string): string | null {
  const sentences = letterSentences(text.split(POSTSCRIPT, 1)[0] ?? "");
  const questions = sentences.filter(({ isQuestion, words }) => isQuestion && !CIVILITY.test(words));
  const main = sentences.filter(({ words }) => !BESIDES.test(words));
  const announced = main.filter(({ words }) => !OPENS_CONDITION.test(words));
  const requests = main.filter(({ isQuestion, words }) => isQuestion || POLITE.test(words));
  const first = firstOf(ANNOUNCED, announced) ?? firstOf(NAMED, announced) ?? firstOf(REQUESTED, requests);
  if (first?.isPlain) return first.clause;
  const alone = questions.length === 1 ? firstOf(INQUIRED, questions) : null;
  return alone?.isPlain ? alone.clause : null;
}

/** What is asked below one is asked besides. */
const POSTSCRIPT = /\n[ \t]{0,9}P\.? ?S\.?[ :,]/;
const BESIDES =
  /^(?:also|as an aside|by the way|btw|incidentally|out of curiosity|one more thing|on (?:another|an unrelated|a personal|a different) note)\b/i;
const CIVILITY = /\bhow (?:are|have) (?:you|things)\b|\bhow['’]s\b/i;
/** "I am not writing to ask for money", "I hesitate to ask". */
const NEGATED =
  /\b(?:not|never|without|no|nobody|none|neither|nor|instead|afraid|reluctant|refus\w{0,3}|hesitat\w{0,3}|dar(?:e|ed|ing))\b|n['’]t\b/i;
/** "My sister wanted to ask" is hers. */
const ITS_OWN = /\b(?:I|we|you|please|kindly|your?)\b|^(?:just |also |and |so |then )?[a-z]{1,12}ing\b|^$/i;
/** These ask without their mark as well. */
const POLITE = /^(?:please,? )?(?:would|could) you\b/i;

interface Asked {
  readonly clause: string | null;
  /** Whether it is asked of the reader, and in any case. */
  readonly isPlain: boolean;
}

function firstOf(
  askings: readonly Asking<RegExpExecArray>[],
  sentences: readonly LetterSentence[],
): Asked | null {
  const isAnnounced = askings === ANNOUNCED || askings === NAMED;
  for (const { words } of sentences) {
    for (const { pattern, clause } of askings) {
      const found = pattern.exec(words);
      if (found === null) continue;
      const before = words.slice(0, found.index + found[0].search(/\w/));
      const asked = found.at(-1) ?? "";
      const until = words.slice(0, words.length - (words.endsWith(asked) ? asked.length : 0));
      if (isAnnounced && (NEGATED.test(until) || !ITS_OWN.test(until))) continue;
      const isPlain = isAnnounced || !(CONDITION.test(before) || OTHER_QUESTION.test(before));
      return { clause: clause(found), isPlain };
    }
  }
  return null;
}

function small(word = ""): string {
  return word.toLowerCase();
}
