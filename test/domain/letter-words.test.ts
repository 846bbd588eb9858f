import { describe, expect, it } from "vitest";
import { letterWords } from "../../src/domain/letter-words.ts";
import { mail } from "./reading/mail.ts";

const words = (text: string) => letterWords(mail({ text }));

describe("letterWords", () => {
  it("keeps the few words of an English letter", () => {
    const text =
      "Dear Dr. Patel,\n\nI am a student at Lakeside and read your paper on gait.\nI was wondering whether you might have\nroom for a volunteer this summer.\n\nBest regards,\nAda Haddad\n-- \nTel. 1";
    expect(words(text)).toEqual({
      greeting: "Dear Dr. Patel,",
      signOff: "Best regards,",
      signature: "Ada Haddad",
      language: "en",
      ask: "whether you might have room for a volunteer this summer",
    });
  });

  it.each([
    [
      "de",
      "Sehr geehrte Frau Dr. Weiß,\n\nich studiere in Lindenberg und wollte fragen, ob Sie im Winter einen Platz für mich haben.\n\nMit freundlichen Grüßen\nAda Haddad",
      "Sehr geehrte Frau Dr. Weiß,",
      "Mit freundlichen Grüßen",
      "ob Sie im Winter einen Platz für mich haben",
    ],
    [
      "fr",
      "Madame,\n\nje suis étudiante et vous écris pour un stage dans votre service. Serait-il possible de vous rencontrer ?\n\nBien cordialement,\nAda Haddad",
      "Madame,",
      "Bien cordialement,",
      "s'il serait possible de vous rencontrer",
    ],
    [
      "es",
      "Estimada Dra. Arrieta:\n\nSoy estudiante y le escribo por su trabajo. ¿Sería posible visitar el servicio en enero?\n\nAtentamente,\nAda Haddad",
      "Estimada Dra. Arrieta:",
      "Atentamente,",
      "si sería posible visitar el servicio en enero",
    ],
  ])("in %s", (language, text, greeting, signOff, ask) => {
    expect(words(text)).toEqual({
      greeting,
      signOff,
      signature: "Ada Haddad",
      language,
      register: "formal",
      ask,
    });
  });

  it.each([
    ["Would you be open to a short call?", "whether you would be open to a short call"],
    ["Could I visit the lab in June?", "whether I could visit the lab in June"],
    ["What do you do differently?", null],
    [`Would you ${"read and ".repeat(20)}answer?`, null],
    [
      `Would you be open to a call about the second cohort, ${"which I know well, ".repeat(5)}in June?`,
      "whether you would be open to a call about the second cohort",
    ],
    ["Might you have ten minutes for a coffee?", "whether you might have ten minutes for a coffee"],
    [
      "I was wondering whether you could put me in touch with Dr. Osei (or his team).",
      "whether you could put me in touch with Dr. Osei",
    ],
    [
      "I would be grateful if you would consider me for an observership, since I move in May.",
      "whether you would consider me for an observership",
    ],
    ["Please could you share the raw counts\n\nMany thanks", "whether you could share the raw counts"],
    ["Would you or a colleague be able to help me with the data? Are there any open positions?", null],
    ["Are there any open positions in your lab?", "whether there are any open positions in your lab"],
    ["Do you take students, and would you consider me?\n\nI attach my CV.", "whether you take students"],
    ["I often wonder if the field has moved on. You may be wondering if I am serious.", null],
    ["Please let me know if you need my transcript or have any questions.", null],
    ["If you have no room yourself, could you suggest a colleague?", null],
    ["Where could I find the data from your second cohort?", null],
    ["How would you like to be quoted, and would you read the draft?", null],
    ["Who decides on this? Is it late? Do you have any openings?", null],
    ["Could I please, if it is not too much to ask, sit in on a clinic?", null],
    [
      "Could you share the data of Fig. 2 (or tell me who could)?",
      "whether you could share the data of Fig. 2",
    ],
    [
      "Would someone from your team be willing to speak with me?",
      "whether someone from your team would be willing to speak with me",
    ],
    ["I'd be grateful if you'd read my draft.", "whether you'd read my draft"],
    [
      "I am writing to inquire about the possibility of a rotation in June 2027. Could you advise me?",
      "about the possibility of a rotation in June 2027",
    ],
    [
      "I'd like to request copies of the reports. Could you let me know the fee?",
      "for copies of the reports",
    ],
    [
      "I would like to request the strain described in J. Bact. 2019 for our assays.",
      "for the strain described in J. Bact. 2019 for our assays",
    ],
    ["I am not writing to ask for money for the school.", null],
    ["I like your book.\n\nBest,\nAda\n\nP.S. Could you sign my copy of it in May?", null],
    [
      "How are you? Are you taking students for the fall of 2027?",
      "whether you are taking students for the fall of 2027",
    ],
    ["By the way, I was wondering whether you knew my grandfather in Beirut.", null],
    ["Feel free to ask about my work. I want to ask for your patience.", null],
    ["Would you consider:\n- a call in May\n- a visit in June", null],
    [
      "What does a cell want? Could I join your group as a volunteer?",
      "whether I could join your group as a volunteer",
    ],
  ])("asks: %s", (text, ask) => {
    expect(words(`Dear Ines,\n\n${text}\n\nBest,\nAda`).ask).toBe(ask);
  });

  const ask = (greeting: string, text: string) =>
    words(`${greeting}\n\nich habe eine Bitte an Sie, und das ist sie.\n\n${text}\n\nAda`).ask;

  it.each([
    ["Könnten Sie mir bitte die Folien schicken?", "ob Sie mir die Folien schicken könnten"],
    ["Hätten Sie Lust, mich im Mai zu treffen?", "ob Sie Lust hätten, mich im Mai zu treffen"],
    ["Wie geht es Ihnen? Dürfte ich Sie um eine Kopie bitten?", "ob ich Sie um eine Kopie bitten dürfte"],
    ["Wäre es möglich, im Juli zu hospitieren?", "ob es möglich wäre, im Juli zu hospitieren"],
    ["Ich wollte fragen, ob Sie ca. 30 Minuten hätten.", "ob Sie ca. 30 Minuten hätten"],
    ["Könnten Sie mir mitteilen, ob noch ein Platz frei ist?", "ob noch ein Platz frei ist"],
    ["Ich habe mich beworben, ohne zu wissen, ob ich darf.", null],
    ["Könnten Sie einen Termin nennen der Ihnen passt?", null],
    ["Könnten Sie mir helfen und wann hätten Sie Zeit?", null],
    ["Falls nicht, wollte ich fragen, ob Sie jemanden kennen, der sucht.", null],
    ["Könnten Sie mir die Daten, Skripte und Bilder schicken?", null],
    ["Kennen Sie das Problem der langen Wartezeiten? Hätten Sie Zeit für mich?", null],
  ])("asks in German, the verb in its place: %s", (text, expected) => {
    expect(ask("Sehr geehrte Frau Weiß,", text)).toBe(expected);
  });

  it.each([
    ["Pourriez-vous me dire s’il reste une place en mai ?", "s’il reste une place en mai"],
    ["Dans ce cadre, auriez-vous un poste à pourvoir ?", "si vous auriez un poste à pourvoir"],
    ["Y aurait-il une place dans votre service ?", "s'il y aurait une place dans votre service"],
    ["Est-ce que vous prenez des stagiaires en été ?", "si vous prenez des stagiaires en été"],
    ["Je voudrais vous demander s'il vous plaît un stage chez vous.", null],
    ["Je vous écris sans savoir si vous prenez des stagiaires.", null],
    ["Si oui, pourriez-vous me dire comment je dois postuler ?", null],
    ["Pourriez-vous m'accueillir en mai, ou seriez-vous libre en juin, ou bien serait-ce trop tôt ?", null],
  ])("asks in French: %s", (text, expected) => {
    const letter = `Madame,\n\nje suis étudiante et je vous écris pour un stage dans votre service.\n\n${text}\n\nAda`;
    expect(words(letter).ask).toBe(expected);
  });

  it.each([
    ["¿Me podrían indicar si reciben estudiantes de fuera?", "si reciben estudiantes de fuera"],
    ["Podrías pasarme las diapositivas?", "si podrías pasarme las diapositivas"],
    ["Por ello, ¿sería usted tan amable de recibirme?", "si sería usted tan amable de recibirme"],
    ["Me inscribí sin saber si era posible para mí.", null],
    ["¿Cuándo podría visitar el servicio de la clínica?", null],
    ["De no haber plaza, ¿podría recomendarme otro hospital?", null],
  ])("asks in Spanish: %s", (text, expected) => {
    const letter = `Estimada Dra. Vega:\n\nSoy estudiante de medicina y le escribo por una rotación en el hospital.\n\n${text}\n\nAda`;
    expect(words(letter).ask).toBe(expected);
  });

  it("says which language it is that Kindly does not write", () => {
    const italian =
      "Gentile Professoressa Rossi,\n\nsono una studentessa di medicina e le scrivo per chiedere se sarebbe possibile svolgere un tirocinio nel suo reparto questa estate.\n\nCordiali saluti,\nAda Haddad";
    expect(words(italian)).toMatchObject({ language: "en", unwritten: "it", ask: null });
    expect(words("Ada\n\n+1 555 0100")).toMatchObject({ unwritten: "unknown", isBrief: true });
    const strange = "Ndimi mwana wesikolo wechiremba.\n\n".repeat(6);
    expect(words(strange)).toMatchObject({ unwritten: "unknown", isBrief: undefined });
    expect(words("สวัสดีครับ\n\nLeila")).toMatchObject({ unwritten: "unknown", isBrief: undefined });
    expect(words("Dear Ines,\n\nWould you have time for a call?").unwritten).toBeUndefined();
  });

  it("says how it addresses its reader", () => {
    const familiar = "Liebe Anna,\n\nich wollte dich fragen, ob du im Sommer Zeit für ein Gespräch hast.";
    expect(words(familiar)).toMatchObject({ language: "de", register: "familiar" });
  });

  it.each([
    ["Liebe Anna,\n\nim Mai fand in Basel die Tagung zur Ganganalyse statt, und ich war dabei.", "familiar"],
    ["Sehr geehrte Frau Huber,\n\nim Mai fand in Basel die Tagung zur Ganganalyse statt.", undefined],
    [
      "Queridos Marta y Luis:\n\n¿Os animáis a venir a la mesa redonda de la facultad? Sería un placer para mí.",
      "familiar",
    ],
    ["Salut Fatou,\n\nmerci pour ta conférence, je suis en thèse dans le domaine.", "familiar"],
  ])("and does without Sie, vous and usted where it is on first names: %s", (text, register) => {
    expect(words(text).register).toBe(register);
  });

  it("tells the language of a short letter with few small words", () => {
    const french =
      "Bonjour Madame Dubois,\n\nDéveloppeuse front-end depuis cinq ans, je cherche un nouveau poste à Nantes. Auriez-vous quelques minutes pour échanger par téléphone la semaine prochaine ?\n\nBien cordialement,\nInès";
    expect(words(french).unwritten).toBeUndefined();
  });

  it("reads a greeting and a sign-off in the line of other words", () => {
    expect(words("Hi Ines, I have a question.\n\nThanks, Ada")).toMatchObject({
      greeting: "Hi Ines,",
      signOff: "Thanks,",
      signature: "Ada",
    });
  });

  it.each([
    ["Dear Professors Sato, Osei and Marchetti,"],
    ["Dear Professors Sato, Osei, and Marchetti:"],
    ["Dear Dr. Sato, Dr. Osei, Dr. Marchetti, and Dr. Brandt,"],
    ["Dear Keiko, Raymond, and Helen,"],
    ["Guten Tag Dr. Sato und Dr. Osei und Dr. Marchetti,"],
    ["Sehr geehrte Frau Professorin Dr. Sato, sehr geehrter Herr Professor Dr. Osei,"],
    ["Chers Docteurs Sato et Osei,"],
    ["Buenos días, Dr. Sato y Dr. Osei y Dr. Marchetti:"],
    ["Dear Keiko, dear Dr. von der Weide,"],
    ["Sehr geehrte Professoren Schulz, Meier und Novak,"],
    ["Sehr geehrte Frau Meier, sehr geehrter Herr Müller"],
    ["Sehr geehrte Frau Dr. Weiß, liebes Team der Kardiologie,"],
    ["Mesdames, Messieurs les membres du jury,"],
    ["Bonjour Pr. Moreau,"],
    ["Estimados Dres. Gómez, Ruiz y Prieto:"],
    ["Estimado Lic. Morales:"],
    ["Hola, Marta:"],
    ["Sehr geehrter Herr Professor Bauer,\nsehr geehrte Frau Wirth,"],
  ])("greets everybody whom the letter greets: %s", (greeting) => {
    const text = `${greeting}\n\nI read your paper on gait. Would you have time for a call?\n\nAda`;
    const to = "Keiko Sato <k@a.example>, Raymond Osei <r@a.example>, Helen Marchetti <h@a.example>";
    const headers = { Cc: "Anna Brandt <a@a.example>" };
    expect(letterWords(mail({ text, to, headers })).greeting).toBe(greeting.replace("\n", " "));
  });

  it.each([
    ["Dear Dr. Sato, and thank you for the talk. I have a question.", "Dear Dr. Sato,"],
    ["Liebe Anna,\nlieber spät als nie: Danke für Dein Buch,", "Liebe Anna,"],
    ["Lieber Stefan (wenn ich darf),", "Lieber Stefan"],
    ["Buenas tardes, doctora. Le escribo por una rotación.", "Buenas tardes, doctora."],
    ["Bonjour Camille, Raymond et moi avons une question.", "Bonjour Camille,"],
    ["Dear Keiko, Dr. Osei told me about it. I have a question.", "Dear Keiko,"],
    ["Dear Keiko, Raymond told me about your registry, and I have a question.", "Dear Keiko,"],
  ])("ends before the letter begins: %s", (line, greeting) => {
    const to = "Keiko Sato <k@a.example>, Raymond Osei <r@a.example>";
    expect(letterWords(mail({ text: `${line}\n\nAda`, to })).greeting).toBe(greeting);
  });

  const LONG = "Je vous prie d'agréer, Madame, l'expression de mes salutations distinguées.";
  it.each([
    ["over two lines", "Je vous prie d'agréer, Madame, l'expression\nde mes salutations distinguées.", LONG],
    [
      "after words that wait",
      `Dans l'attente de votre réponse, ${LONG.charAt(0).toLowerCase()}${LONG.slice(1)}`,
      LONG,
    ],
    ["before a name in its line", "Cordialement, Mme Haddad", "Cordialement,"],
    ["under a name of no capital", "Bien cordialement,\nada", "Bien cordialement,"],
  ])("keeps a closing whole %s", (_, closing, signOff) => {
    const text = `Madame,\n\nje suis étudiante et vous écris pour un stage.\n\n${closing}\n\nAda Haddad`;
    expect(letterWords(mail({ text, from: "Ada Haddad <ada@haddad.example>" })).signOff).toBe(signOff);
  });

  const signed = (text: string, from: string) =>
    letterWords(
      mail({ text: `Sehr geehrte Frau Weiß,\n\nhätten Sie einen Platz für mich?\n\n${text}`, from }),
    ).signature;

  it.each([
    [
      "the line that is the writer's name, not what they are",
      "i. A. Kerstin Pohl\nVertrieb Innendienst",
      "Kerstin Pohl",
    ],
    ["a name above a telephone", "Dr. Kerstin Pohl\n+49 30 1234567", "Dr. Kerstin Pohl"],
    ["a short form of it", "Vielen Dank\nKersti", "Kersti"],
    ["a name around a bracket", "Viele Grüße\nDr. (Univ. Turin) Kerstin Pohl", "Dr. Kerstin Pohl"],
    ["a name below its reader's title", "Mes hommages, Madame,\nKerstin Pohl", "Kerstin Pohl"],
    ["a name after a short closing", "Atte. Kerstin Pohl", "Kerstin Pohl"],
    ["a name with a smile", "Viele Grüße\nKerstin 🙂", "Kerstin"],
    [
      "two names",
      "Viele Grüße\nDr. Kerstin Pohl und Dr. Petra Sommer",
      "Dr. Kerstin Pohl und Dr. Petra Sommer",
    ],
    ["an initial with its full stop", "Viele Grüße\nKerstin P.", "Kerstin P."],
    ["the name that the mail is from, under a town", "Bis zum Kongress!\n\nStuttgart", "Kerstin Pohl"],
    [
      "the name that the mail is from, under nothing",
      "Mit freundlichen Grüßen\n-- \nPohl GmbH",
      "Kerstin Pohl",
    ],
    ["the name after a dash", "See you!\n\n— Kerstin", "Kerstin"],
    ["no office", "Sincerely,\nOn behalf of the section\nKerstin Pohl", "Kerstin Pohl"],
  ])("signs with %s", (_, text, signature) => {
    expect(signed(text, "Kerstin Pohl <k.pohl@lakeside.example>")).toBe(signature);
  });

  it("leaves a letter unsigned whose writer is nowhere named", () => {
    expect(signed("Mit freundlichen Grüßen", "k.pohl@lakeside.example")).toBeNull();
    expect(signed("Mit freundlichen Grüßen", '"Pohl, Kerstin" <k.pohl@lakeside.example>')).toBeNull();
  });

  it.each([
    ["Best regards,\n\n-- \nBen Hall", "Ben Hall", "Ben Hall"],
    ["Mit freundlichen Grüßen\n-- \nMichael Weber", "Michael Weber", "Michael Weber"],
    ["Have a nice day", "Hannah Stolz", "Hannah Stolz"],
    ["With thanks to Adam Smith", "Ada Lind", "Ada Lind"],
    ["Lind Lab", "Ada Lind", "Ada Lind"],
    ["Prof. Prakash Nair", "Prisha Rao", "Prisha Rao"],
    ["Universidad de Chile", "Juan de la Cruz", "Juan de la Cruz"],
    ["Best,\nSam", "Samuel Okafor", "Sam"],
  ])("is signed by its writer and by nobody else: %j", (close, writer, signature) => {
    const text = `Dear Dr. Sato,\n\nI read your paper on gait. Would you have time for a call?\n\n${close}`;
    expect(letterWords(mail({ text, from: `${writer} <w@x.example>` })).signature).toBe(signature);
  });

  const BEFORE = {
    en: "Dear Dr. Sato,\n\nI have read what you wrote about the heart and its rhythm.",
    de: "Sehr geehrte Frau Sato,\n\nich habe gelesen, was Sie über das Herz geschrieben haben.",
    fr: "Madame,\n\nj'ai lu avec beaucoup d'intérêt ce que vous avez écrit sur le cœur.",
    es: "Estimada Dra. Sato:\n\nHe leído con interés lo que usted escribió sobre el corazón.",
  } as const;
  it.each<[keyof typeof BEFORE, string]>([
    ["en", "Can you please not share my data with the group?"],
    ["en", "My sister wanted to ask for your phone number."],
    ["en", "I refuse to ask whether you would still like to see the manuscript."],
    ["en", "Nobody dared to ask if you could show the archive to visitors."],
    ["fr", "Pourriez-vous ne pas transmettre mon dossier à vos collègues ?"],
    ["es", "¿Podría no compartir mis datos con nadie del hospital?"],
    ["de", "Könnten Sie meine Unterlagen bitte nicht an andere weitergeben?"],
    ["es", "Nadie pudo decirme si usted acepta estudiantes en verano."],
  ])("tells again no request that is none, or the opposite (%s): %s", (language, text) => {
    expect(words(`${BEFORE[language]}\n\n${text}`).ask).toBeNull();
  });

  it.each([
    ["May I ask you something: do you take students?", "Mark May"],
    ["The spring is here, and I have a question.", "The Weber Lab"],
  ])("does not take a word of its reader's name for a greeting: %s", (text, reader) => {
    expect(letterWords(mail({ text: `${text}\n\nAda`, to: `${reader} <m@x.example>` })).greeting).toBeNull();
  });

  it("is null where the letter has nothing", () => {
    const nameless = letterWords(mail({ text: "the slides are in the folder", from: "ada@haddad.example" }));
    expect(nameless).toEqual({
      greeting: null,
      signOff: null,
      signature: null,
      language: "en",
      ask: null,
    });
  });
});
