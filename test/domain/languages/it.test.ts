import { it } from "../../../src/domain/languages/it/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(it, {
  "automatic-subject": ["Risposta automatica: Domanda", "R: Risposta automatica: Domanda"],
  "absence-subject": ["Fuori ufficio", "La porta dell'ufficio"],
  away: ["Sono in ferie.", "Sono in ritardo."],
  "long-leave": ["Sono in congedo di maternità.", "Il reparto è a sinistra."],
  gone: ["Non lavoro più presso l'azienda.", "Lavoro presso l'azienda."],
  "write-instead": ["Il mio nuovo indirizzo è ada@letters.example.", "Il mio nuovo cane è grande."],
  "back-on": ["Rientro il 5 maggio.", "Sono nato il 5 maggio."],
  "away-until": ["fino al 5 maggio", "il 5 maggio"],
  "away-from": ["dal 5 maggio", "il 5 maggio"],
  "day-of-return": ["Il 5 maggio sarò di ritorno.", "Il 5 maggio piove."],
  "other-dates": ["Le iscrizioni sono aperte fino al 5 maggio.", "Lo studio è chiuso fino al 5 maggio."],
  "answer-on-return": ["Risponderò al mio rientro.", "Risponderò domani."],
  "urgent-contact": ["In caso di urgenza chiamare Carla.", "In caso di pioggia chiamare Carla."],
  "thanks-for-mail": ["Grazie per la sua email.", "Grazie dei fiori."],
  "says-automatic": ["Questo è un messaggio automatico.", "Questo è un bel messaggio."],
  ticket: ["Il numero di pratica è 4711.", "Il numero è sulla porta."],
  "answer-in-ticket": ["La sua richiesta è stata aggiornata.", "La sua mappa è stata aggiornata."],
  received: ["Abbiamo ricevuto la sua richiesta.", "Abbiamo un cane."],
  "list-notice": ["Conferma la tua iscrizione.", "Conferma il giorno."],
  engaged: ["Con piacere, mi chiami domani.", "Oggi piove."],
  "opt-out": ["Non scrivetemi più.", "Scrivetemi di più."],
  "opt-out-alone": ["Cancellami.", "Cancellami pure la lavagna domani mattina."],
  decline: ["Purtroppo non abbiamo posti.", "Purtroppo piove."],
  rejection: [
    "Ci dispiace comunicarle che la sua candidatura non è stata selezionata.",
    "Le comunicheremo l'esito.",
  ],
  "counter-offer": ["Che ne dice di mercoledì?", "È mercoledì."],
});

describeDays(it, [
  ["Sono in ferie fino al 15 marzo.", "2026-03-16"],
  ["Rientrerò lunedì 16 marzo.", "2026-03-16"],
  ["Sarò assente dal 2 al 15 marzo.", "2026-03-16"],
  ["Saremo chiusi dal 2/3 al 15/3 compresi.", "2026-03-16"],
  ["Lo studio è chiuso per ferie e riaprirà lunedì 16 marzo.", "2026-03-16"],
  ["Sono in ferie fino a metà marzo.", null],
  ["Sono in anno sabbatico.", null],
]);

describePeople(it, [
  "Sono in ferie ma volentieri, sentiamoci lunedì!",
  "La Olimpia è via, ma per me va bene.",
  "Certo, venga quando vuole.",
]);
