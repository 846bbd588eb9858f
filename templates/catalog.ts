/// <reference path="./liquid.d.ts" />
import type { Language, OutreachKind } from "../src/domain/reply/verdict.ts";
import applicationDe from "./follow-up/application.de.liquid";
import applicationEn from "./follow-up/application.en.liquid";
import applicationEs from "./follow-up/application.es.liquid";
import applicationFr from "./follow-up/application.fr.liquid";
import conferenceMeetingDe from "./follow-up/conference-meeting.de.liquid";
import conferenceMeetingEn from "./follow-up/conference-meeting.en.liquid";
import conferenceMeetingEs from "./follow-up/conference-meeting.es.liquid";
import conferenceMeetingFr from "./follow-up/conference-meeting.fr.liquid";
import familiarDe from "./follow-up/familiar.de.liquid";
import familiarEs from "./follow-up/familiar.es.liquid";
import familiarFr from "./follow-up/familiar.fr.liquid";
import informationalInterviewDe from "./follow-up/informational-interview.de.liquid";
import informationalInterviewEn from "./follow-up/informational-interview.en.liquid";
import informationalInterviewEs from "./follow-up/informational-interview.es.liquid";
import informationalInterviewFr from "./follow-up/informational-interview.fr.liquid";
import introductionDe from "./follow-up/introduction.de.liquid";
import introductionEn from "./follow-up/introduction.en.liquid";
import introductionEs from "./follow-up/introduction.es.liquid";
import introductionFr from "./follow-up/introduction.fr.liquid";
import mentorshipDe from "./follow-up/mentorship.de.liquid";
import mentorshipEn from "./follow-up/mentorship.en.liquid";
import mentorshipEs from "./follow-up/mentorship.es.liquid";
import mentorshipFr from "./follow-up/mentorship.fr.liquid";
import observershipDe from "./follow-up/observership.de.liquid";
import observershipEn from "./follow-up/observership.en.liquid";
import observershipEs from "./follow-up/observership.es.liquid";
import observershipFr from "./follow-up/observership.fr.liquid";
import otherDe from "./follow-up/other.de.liquid";
import otherEn from "./follow-up/other.en.liquid";
import otherEs from "./follow-up/other.es.liquid";
import otherFr from "./follow-up/other.fr.liquid";
import recommendationLetterDe from "./follow-up/recommendation-letter.de.liquid";
import recommendationLetterEn from "./follow-up/recommendation-letter.en.liquid";
import recommendationLetterEs from "./follow-up/recommendation-letter.es.liquid";
import recommendationLetterFr from "./follow-up/recommendation-letter.fr.liquid";
import researchDe from "./follow-up/research.de.liquid";
import researchEn from "./follow-up/research.en.liquid";
import researchEs from "./follow-up/research.es.liquid";
import researchFr from "./follow-up/research.fr.liquid";
import salesDe from "./follow-up/sales.de.liquid";
import salesEn from "./follow-up/sales.en.liquid";
import salesEs from "./follow-up/sales.es.liquid";
import salesFr from "./follow-up/sales.fr.liquid";
import summaryHtml from "./summary.html.liquid";
import summaryText from "./summary.text.liquid";

/** Kinds that get a follow-up; a thank-you and an update ask for nothing. */
type FollowUpKind = Exclude<OutreachKind, "thank-you" | "update">;

const FOLLOW_UPS: Readonly<Record<FollowUpKind, Readonly<Record<Language, string>>>> = {
  research: { en: researchEn, de: researchDe, fr: researchFr, es: researchEs },
  mentorship: { en: mentorshipEn, de: mentorshipDe, fr: mentorshipFr, es: mentorshipEs },
  observership: { en: observershipEn, de: observershipDe, fr: observershipFr, es: observershipEs },
  "conference-meeting": {
    en: conferenceMeetingEn,
    de: conferenceMeetingDe,
    fr: conferenceMeetingFr,
    es: conferenceMeetingEs,
  },
  "informational-interview": {
    en: informationalInterviewEn,
    de: informationalInterviewDe,
    fr: informationalInterviewFr,
    es: informationalInterviewEs,
  },
  "recommendation-letter": {
    en: recommendationLetterEn,
    de: recommendationLetterDe,
    fr: recommendationLetterFr,
    es: recommendationLetterEs,
  },
  application: { en: applicationEn, de: applicationDe, fr: applicationFr, es: applicationEs },
  introduction: { en: introductionEn, de: introductionDe, fr: introductionFr, es: introductionEs },
  sales: { en: salesEn, de: salesDe, fr: salesFr, es: salesEs },
  other: { en: otherEn, de: otherDe, fr: otherFr, es: otherEs },
};

/** @returns the template of a follow-up; null for the kinds that never get one */
export function followUpTemplate(kind: OutreachKind, language: Language): string | null {
  return kind === "thank-you" || kind === "update" ? null : FOLLOW_UPS[kind][language];
}

const FAMILIAR = { de: familiarDe, fr: familiarFr, es: familiarEs } as const;

/**
 * @returns the template of a follow-up to a letter that says du, tu or tú. It has no word that addresses anybody, so
 * that it is right for one reader and for several; and it is the same for every kind, since the others are formal.
 */
export function familiarTemplate(language: keyof typeof FAMILIAR): string {
  return FAMILIAR[language];
}

/** The weekly summary, in both forms that a mail carries. */
export const SUMMARY_TEMPLATES = { html: summaryHtml, text: summaryText } as const;
