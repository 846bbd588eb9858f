import { pl } from "../../../src/domain/languages/pl/index.ts";
import { describeBounces, describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(pl, {
  "automatic-subject": ["Odpowiedź automatyczna: Pytanie", "Re: Odpowiedź automatyczna: Pytanie"],
  "absence-subject": ["Urlop do 5 maja", "Re: Urlop"],
  away: ["Obecnie przebywam na urlopie.", "Na urlopie przeczytałam Pana książkę."],
  "long-leave": ["Jestem na urlopie macierzyńskim.", "Dziękuję za życzenia z okazji macierzyństwa."],
  gone: ["Pan Nowak nie pracuje już w naszej firmie.", "Drukarka już nie pracuje."],
  "write-instead": ["Podania prosimy kierować na adres praca@huta.example.", "Proszę pisać częściej."],
  "back-on": ["Wracam do pracy 5 maja.", "Zwracam uwagę na 5 maja."],
  "away-until": ["Do 5 maja", "Podoba mi się 5 maja"],
  "away-from": ["W dniach 4-15 maja", "Dni 4-15 maja"],
  "other-dates": ["Zapisy trwają do 5 maja.", "Biuro jest zamknięte do 5 maja."],
  "answer-on-return": ["Odpowiem zaraz po powrocie.", "Odpowiem zaraz."],
  "urgent-contact": ["W pilnych sprawach proszę dzwonić do biura.", "To nie jest pilne."],
  "thanks-for-mail": ["Dziękuję za wiadomość.", "Dziękuję za obiad."],
  "says-automatic": ["Wiadomość wygenerowana automatycznie.", "Brama otwiera się automatycznie."],
  ticket: ["Numer zgłoszenia: 4711", "Numer telefonu: 4711"],
  "answer-in-ticket": ["Twoje zgłoszenie zostało zaktualizowane.", "Oprogramowanie zostało zaktualizowane."],
  received: ["Otrzymaliśmy Państwa zgłoszenie.", "Otrzymaliśmy paczkę."],
  "list-notice": [
    "Twoja wiadomość oczekuje na zatwierdzenie moderatora.",
    "Wniosek czeka na podpis dziekana.",
  ],
  engaged: ["Chętnie porozmawiam.", "Chętnie odpowiem po powrocie."],
  "opt-out": ["Proszę o usunięcie mojego adresu z bazy.", "Proszę o usunięcie literówki z tekstu."],
  "opt-out-alone": ["Proszę mnie wypisać.", "Proszę mnie wypisać na czwartek do dentysty."],
  decline: ["Niestety nie przyjmujemy praktykantów.", "Niestety pada deszcz."],
  rejection: [
    "Z przykrością informujemy, że Pani kandydatura nie została wybrana.",
    "Informujemy, że spotkanie jest jutro.",
  ],
  "counter-offer": ["Może w przyszłym tygodniu?", "To może być prawda."],
});

describeBounces(pl, {
  "failure-subject": ["Niedostarczalne: Pytanie", "Dostarczone: paczka"],
  failure: [
    "Twoja wiadomość nie została dostarczona do następujących adresatów.",
    "Twoja wiadomość dotarła.",
  ],
  delayed: ["Wiadomość nie została jeszcze dostarczona.", "Wiadomość nie została przeczytana."],
  "unknown-address": ["Nie znaleziono adresu odbiorcy.", "Podaj adres odbiorcy."],
  full: ["Skrzynka pocztowa adresata jest pełna.", "Skrzynka z jabłkami jest ciężka."],
  passing: ["Serwer odbiorcy nie odpowiada.", "Odbiorca nie odpowiada na pytania."],
  unwelcome: ["Wiadomość została uznana za spam.", "Książka została uznana za najlepszą."],
  delivered: ["Wiadomość została dostarczona.", "Wiadomość nie została dostarczona."],
  "other-address": ["Mój nowy adres to ada@letters.example.", "Pod tym adresem nikt nie mieszka."],
});

describeDays(pl, [
  ["Jestem na urlopie. Wracam do pracy w poniedziałek 9 marca.", "2026-03-09"],
  ["Jestem nieobecna do 13 marca 2026 r. włącznie.", "2026-03-14"],
  ["W dniach 2-13 marca przebywam na urlopie.", "2026-03-14"],
  ["Od 27.02.2026 do 6.03.2026 jestem nieobecny.", "2026-03-07"],
  ["Nie będę dostępny od 9 marca.", null],
  ["Przebywam na zwolnieniu, wrócę w połowie marca.", null],
  ["Jestem na urlopie, wracam w przyszłym tygodniu.", null],
  ["Jestem na urlopie wypoczynkowym. Będę z powrotem w czwartek.", null],
]);

describePeople(pl, [
  "Dzień dobry, wróciłam wczoraj z urlopu i dopiero czytam. Proszę przesłać CV, chętnie porozmawiam w czwartek.",
  "Szanowny Panie, w poniedziałek jestem w delegacji, ale we wtorek możemy się spotkać. Pasuje Panu dziesiąta?",
  "Tak, oczywiście. Proszę zadzwonić po 15.",
]);
