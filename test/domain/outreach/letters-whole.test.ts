import { describe, expect, it } from "vitest";
import { judgeOutreach } from "../../../src/domain/outreach/outreach.ts";
import { type Mail, mail } from "../reading/mail.ts";

const ADA = "Ada Haddad <ada@haddad.example>";
const INES = "Dr. Ines Patel <ipatel@lakeside.example>";

function judge(given: Mail) {
  return judgeOutreach(mail({ from: ADA, to: INES, ...given }), {
    own: new Set(["ada@haddad.example"]),
    heardFrom: new Set(),
    writtenTo: new Set(),
  });
}

describe("letters whole", () => {
  it.each<[string, Mail]>([
    [
      "observership",
      {
        subject: "Observership",
        text: "Dear Dr. Patel,\n\nI am a graduate of the school in Lindenberg preparing for residency. Would it be possible to shadow you in the clinic for two weeks in July? My CV is attached.\n\nRespectfully,\nAda Haddad",
      },
    ],
    [
      "recommendation-letter",
      {
        subject: "Request",
        text: "Dear Professor Patel,\n\nI am a student who took your course on gait by video last spring. Would you be willing to write a letter of recommendation for my application?\n\nSincerely,\nAda Haddad",
      },
    ],
    [
      "informational-interview",
      {
        subject: "Your path from lab to industry",
        text: "Hi Ines,\n\nI came across your profile while reading about people who left the lab. I'm a postdoc weighing the same step and would love to learn about your career path. Would you have 20 minutes for a call?\n\nBest regards,\nAda",
      },
    ],
    [
      "sales",
      {
        subject: "Scheduling at Lakeside",
        text: "Hi Ines,\n\nI'm the founder of Tidebook. We help clinics fill cancelled slots, and I saw your post on no-shows. Would you be open to a 15 minute demo of our product next week?\n\nBest regards,\nAda",
      },
    ],
    [
      "application",
      {
        subject: "Application for lab manager",
        text: "Dear Ms. Patel,\n\nI would like to apply for the position of lab manager posted on your page. I am an engineer with four years of practice; my CV is attached.\n\nKind regards,\nAda Haddad",
      },
    ],
    [
      "conference-meeting",
      {
        subject: "Meeting at the Gait Congress",
        text: "Dear Dr. Patel,\n\nI am a student who works on gait and read your paper on falls. I will be at the congress in June. Could I meet you for ten minutes at the conference?\n\nBest regards,\nAda Haddad",
      },
    ],
    [
      "research",
      {
        subject: "Anfrage Forschungspraktikum",
        text: "Sehr geehrter Herr Professor Brenner,\n\nmein Name ist Ada Haddad und ich studiere Medizin in Lindenberg. Ich habe Ihre Arbeit zum Gang mit Interesse gelesen. Wäre es möglich, im Winter ein Forschungspraktikum in Ihrer Gruppe zu machen?\n\nMit freundlichen Grüßen\nAda Haddad",
      },
    ],
    [
      "observership",
      {
        subject: "Demande de stage d'observation",
        text: "Madame,\n\nJe m'appelle Ada Haddad et je suis étudiante en médecine à Lindenberg. Je me permets de vous écrire pour un stage d'observation dans votre service. Serait-il possible de venir deux semaines en juin ?\n\nBien cordialement,\nAda Haddad",
      },
    ],
    [
      "research",
      {
        subject: "Consulta sobre doctorado",
        text: "Estimada Dra. Arrieta:\n\nMe llamo Ada Haddad y soy estudiante de medicina. He leído su trabajo sobre la marcha con mucho interés. ¿Sería posible hacer el doctorado en su grupo?\n\nAtentamente,\nAda Haddad",
      },
    ],
  ])("outreach: %s", (kind, given) => {
    expect(judge(given)).toMatchObject({ tracked: true, kind, asks: true });
  });

  it.each<[string, Mail]>([
    [
      "thank-you",
      {
        subject: "Your talk",
        text: "Dear Dr. Patel,\n\nThank you so much for your talk at the Gait Congress. I am a student in Lindenberg, and your story of the first patient stayed with me all week.\n\nWarm regards,\nAda Haddad",
      },
    ],
    [
      "update",
      {
        subject: "A short update",
        text: "Dear Dr. Patel,\n\nI read your column in the autumn, and I wanted to share some good news: I matched in internal medicine, as you told your readers one could. I am a graduate of Lindenberg.\n\nWith gratitude,\nAda Haddad",
      },
    ],
  ])("recorded, and asks nothing: %s", (kind, given) => {
    expect(judge(given)).toMatchObject({ tracked: true, kind, asks: false });
  });

  it.each<[string, Mail]>([
    [
      "a file for work",
      {
        subject: "Slides",
        text: "Hi Ines,\n\nAttached are the slides for Thursday. Can you check the third one and send it back before noon, please? The numbers on it come from Tom.\n\nThanks,\nAda",
      },
    ],
    [
      "an order",
      {
        subject: "Order #48213",
        text: "Dear Ms. Patel,\n\nI bought a lamp in your shop, and it came broken. Could you tell me how to get a refund or a new one? The order number is #48213, paid on 2 May.\n\nKind regards,\nAda Haddad",
      },
    ],
    [
      "an appointment",
      {
        subject: "Appointment",
        text: "Dear Dr. Patel,\n\nI was wondering if I could move my appointment on Tuesday to another day, since I have to work. Any time after five would be good for me.\n\nBest regards,\nAda Haddad",
      },
    ],
    [
      "the family",
      {
        to: "mum@gmail.com",
        subject: "Sunday",
        text: "Hi Mum,\n\nWould it be possible to come an hour earlier on Sunday? The kids are tired by six and I would like to cook for all of us before that.\n\nLove,\nAda",
      },
    ],
    [
      "a friend",
      {
        to: "tom@gmail.com",
        subject: "Friday",
        text: "Hey Tom,\n\nare you free on Friday? Some of us want to grab a beer after work and then see the movie that you spoke of the other day at the lake.\n\nCheers,\nAda",
      },
    ],
    [
      "after a meeting",
      {
        subject: "Notes",
        text: "Hi Ines,\n\nIt was great to meet you yesterday. As we discussed, I will send the data by Friday, and you will look at the model with Tom in the week after that.\n\nBest,\nAda",
      },
    ],
    [
      "a landlord",
      {
        subject: "Apartment",
        text: "Dear Mr. Patel,\n\nI saw your ad for the apartment on Mill Street. I am a student. Would it be possible to come for a viewing on Saturday?\n\nBest regards,\nAda Haddad",
      },
    ],
    [
      "a circular",
      {
        subject: "Minutes",
        text: "Hi all,\n\nhere are the minutes of the meeting. Please let me know if you find anything that is wrong or missing before I put them into the folder.\n\nBest,\nAda",
      },
    ],
  ])("ordinary: %s", (_, given) => {
    expect(judge(given).tracked).toBe(false);
  });
});
