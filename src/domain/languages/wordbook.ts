/** The languages that mail is read in; Kindly writes in some of them. */
export const READ_LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "sv",
  "tr",
  "ru",
  "ar",
  "hi",
  "zh",
  "ja",
  "ko",
  // Answers only: no bounces, no letters.
  "da",
  "no",
  "fi",
  "cs",
  "hu",
  "el",
  "he",
  "uk",
  "ro",
  "id",
] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** For each rule the wordings that make it speak, written as reading/phrase-pattern.ts says. */
export type Wordings<Rule extends string> = Readonly<Partial<Record<Rule, readonly string[]>>>;

/** What the words of an incoming mail can say. What each counts for is decided in languages/reply-weights.ts. */
export const REPLY_RULES = [
  /** The subject that a program gives its answer: "Automatic reply". Looked for in subjects only. */
  "automatic-subject",
  /** A subject that says somebody is away: "Out of office", at its start. Looked for in subjects only. */
  "absence-subject",
  /** Somebody is away: "out of the office", "on annual leave". */
  "away",
  /** Away for months: parental leave, sabbatical, long illness. */
  "long-leave",
  /** Not coming back: "no longer works here", "has retired", "this mailbox is no longer in use". */
  "gone",
  /** Whom to write to from now on, not only while away: "please use my new address". */
  "write-instead",
  /** A day of return follows: "back on". */
  "back-on",
  /** The last day away follows: "until". */
  "away-until",
  /** Nothing is done before the day that follows, and perhaps not on it: "I will not read mail until". */
  "not-until",
  /** The first day away follows, and the last after it: "from". */
  "away-from",
  /** Stands after a day of return, in languages that put it there: "から出社". */
  "day-of-return",
  /** Stands after the last day away: "まで", "kadar", "तक". */
  "last-day-away",
  /** What has days of its own, and is no absence: a deadline, applications, an exhibition, a price. */
  "other-dates",
  /** Only a notice says: "I will answer when I am back". */
  "answer-on-return",
  /** Only a notice says: "in urgent cases please contact". */
  "urgent-contact",
  /** Notices begin so, and people too: "Thank you for your message". */
  "thanks-for-mail",
  /** The mail says that nobody wrote it: "this is an automated message", "do not reply to this e-mail". */
  "says-automatic",
  /** "Your ticket number is". */
  "ticket",
  /** A ticket system passes on what somebody wrote: "your request has been updated". */
  "answer-in-ticket",
  /** "We have received your request and will come back to you". */
  "received",
  /** A list holds the letter back, or greets a new member. */
  "list-notice",
  /** Only somebody who read the letter says: "happy to meet", "please send your CV". */
  "engaged",
  /** Never write to me again. */
  "opt-out",
  /** The same as the whole of a mail or its first words: "unsubscribe". Write them with < and >. */
  "opt-out-alone",
  /** No, thank you. */
  "decline",
  /** A formal no, which recruiting systems send as well as people: "we regret to inform you". */
  "rejection",
  /** A no that comes with another way is a conversation: "but I would be happy to". */
  "counter-offer",
] as const;
export type ReplyRule = (typeof REPLY_RULES)[number];

/** What the notice of a mail system says, for systems that write no delivery-status part, or nothing useful in it. */
export const BOUNCE_RULES = [
  /** Subjects of delivery reports. Looked for in subjects only. */
  "failure-subject",
  /** The text says that a mail was not delivered. */
  "failure",
  /** Not yet, and it will be tried again. */
  "delayed",
  /** The address or its domain does not exist, or nobody uses it any more. */
  "unknown-address",
  /** The mailbox is full, or over its limit. */
  "full",
  /** A passing trouble of the other side: busy, greylisted, connection lost. */
  "passing",
  /** The mail or its sender is not wanted: spam, policy, size, authentication. */
  "unwelcome",
  /** All went well: "was successfully delivered", "has been read". */
  "delivered",
  /** The address that follows is another one: "please use", "contact", "the new address is". */
  "other-address",
  /** It is not about mail that the reader sent: a parcel, a payment, a digest of what came in. */
  "no-mail",
] as const;
export type BounceRule = (typeof BOUNCE_RULES)[number];

/** What the words of a sent letter can say. What each counts for is decided in outreach/weights.ts. */
export const LETTER_RULES = [
  // For: only somebody who writes to a stranger says these.
  /** "We have not met", "forgive this unsolicited message". */
  "never-met",
  /** How the reader was found: "I found your name on", "your colleague suggested that I write". */
  "found-you",
  /** "My name is", "let me introduce myself", "I run a small". */
  "introduces-self",
  /** What the writer is: "I am a third-year student". */
  "says-what-i-am",
  /** What the writer does, and for how long: "I keep bees", "for eleven winters". */
  "tells-of-self",
  /** What others said of the reader: "I am told you", "everyone says you". */
  "heard-of-you",
  /** "I am writing to ask", "I am reaching out". */
  "first-words",
  /** The reader's paper, book, talk or other work. */
  "your-work",
  /** The reader's firm, clinic, department, shop. */
  "your-place",
  /** "Looking forward to meeting you", "to put a face to the name". */
  "first-meeting",
  /** "I am a reporter", "interview request". */
  "press",
  // For: what such a letter wants.
  /** "Would you be willing", "I was wondering whether", "may I". */
  "asks-kindly",
  /** A short call, twenty minutes, a visit. */
  "asks-for-time",
  /** A place to work, learn or watch. */
  "asks-for-place",
  /** A copy of the paper, the data, leave to use a picture. */
  "asks-for-thing",
  /** Any question that asks the reader for something. */
  "polite-question",
  /** "Thank you for considering it", "I quite understand if you cannot". */
  "modest",
  "cv-offered",
  /** What the writer sells or builds. */
  "offers",
  /** Thanks for something public: a talk, a book, a column. */
  "thanks-a-stranger",
  /** "No reply needed", "I am not asking for anything". */
  "asks-nothing",
  /** How subjects of first letters read. Looked for in subjects only. */
  "first-letter-subject",
  // Against: business in hand, people who know each other, the family.
  /** "As discussed", "great seeing you", "same as last year". */
  "know-each-other",
  /** An answer: "thanks for your message", "yes, that works". */
  "answers-you",
  /** A customer, patient, tenant, member or citizen writes: an order, an appointment, a complaint. */
  "errand",
  /** Money and goods are named, by whomever. */
  "transactional",
  /** An answer to a small advertisement: "is it still available". */
  "classified",
  /** A pupil to their own teacher: homework, an extension. */
  "own-teacher",
  "family",
  "chat",
  /** Work that writer and reader share: files, drafts, meetings. */
  "work-in-hand",
  /** Written to many: minutes, rotas, news of a club. */
  "circular",
  // Greeting and closing, each looked for in its line alone.
  /** "Dear", at the start of a line. */
  "opens",
  /** To nobody by name: "Dear Sir or Madam". */
  "opens-formally",
  /** To a group: "Dear all". */
  "opens-to-many",
  /** "Dearest", "my darling". */
  "opens-dearly",
  /** "Dr.", "Frau", "先生". */
  "title",
  "closes",
  /** As colleagues and friends close: "Cheers". */
  "closes-lightly",
  /** As families close: "Love". */
  "closes-dearly",
  // What the letter is for; a hint alone is no kind.
  "research",
  "research-hint",
  "mentorship",
  "mentorship-hint",
  "observership",
  "observership-hint",
  "conference-meeting",
  "conference-meeting-hint",
  "informational-interview",
  "informational-interview-hint",
  "recommendation-letter",
  "recommendation-letter-hint",
  "application",
  "application-hint",
  "introduction",
  "introduction-hint",
  "sales",
  "sales-hint",
  "thank-you",
  "thank-you-hint",
  "update",
  "update-hint",
  "other",
] as const;
export type LetterRule = (typeof LETTER_RULES)[number];

/**
 * How a language writes days. Names are parted by blanks; one of several words is joined by "_" ("کانون_الثانی"),
 * one of several characters is written as it is ("星期三", "月底"). Each is folded as the text is.
 */
export interface CalendarWords {
  /** January to December; every spelling and ending of each: "marz marzes mrz". 3月 and 3월 need no name. */
  readonly months: readonly string[];
  /** Monday to Sunday, likewise. */
  readonly weekdays: readonly string[];
  /** What 3/4 means: 3 April, or 4 March. English decides by other evidence. */
  readonly order: "day-first" | "month-first" | "year-first";
  /** Words that may stand between a cue and a date, or between its parts: "the", "of", "den", "dia". */
  readonly fillers: string;
  /** Words that join the two ends of a range: "to", "bis", "al". */
  readonly joins: string;
  /** "and": joins them only beside "between". */
  readonly pairs: string;
  /** "between", before the two days or after them. */
  readonly between: string;
  /** "I", "my": in languages that never leave them out, a "back on" without them is of somebody else. */
  readonly own?: string;
  /** "the end of" before a month, or after it; the month ends then and is meant whole. */
  readonly endOf: string;
  /** "early", "mid-", "around": no certain day is meant, so the date is none. Before or after it. */
  readonly vague: string;
  /** "tomorrow". */
  readonly tomorrow: string;
  /** "next" before or after a day of the week, which is then certain only where this and next week's are one. */
  readonly next?: string;
  /** "through", "einschließlich", before a month or after it: the month is meant whole. */
  readonly inclusive?: string;
  /** Words after which a number alone is a day of this month or the next: "día 12", "jusqu'au 12". */
  readonly dayNumber?: string;
  /** The first to the thirty-first in words, as far as people write days so: "الأول", "premier". */
  readonly ordinals?: readonly string[];
  /** "o'clock" after a number: "Uhr", "h", "noon": the number is no day. */
  readonly clock?: string;
}

/** All that is known of one language. A new language is one more folder of these. */
export interface Wordbook {
  readonly language: ReadLanguage;
  readonly calendar: CalendarWords;
  readonly replies: Wordings<ReplyRule>;
  readonly bounces: Wordings<BounceRule>;
  readonly letters?: Wordings<LetterRule>;
}
