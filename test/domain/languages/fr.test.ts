import { fr } from "../../../src/domain/languages/fr/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(fr, {
  "automatic-subject": ["Réponse automatique : Stage", "Re: Réponse automatique : Stage"],
  "absence-subject": ["Absence du bureau", "Question sur une absence"],
  away: ["Je suis en congés.", "Je suis en retard."],
  "long-leave": ["Je suis en congé de maternité.", "La maternité est à gauche."],
  gone: ["Je ne travaille plus à la mairie.", "Je ne travaille pas le jeudi."],
  "write-instead": ["Ma nouvelle adresse est ada@letters.example.", "Ma nouvelle cuisine est rouge."],
  "back-on": ["De retour le 5 mai.", "La fête du 5 mai."],
  "away-until": ["jusqu'au 5 mai", "le 5 mai"],
  "away-from": ["du 5 mai", "le 5 mai"],
  "day-of-return": ["Le 5 mai je serai de retour.", "Le 5 mai il pleut."],
  "other-dates": [
    "Les inscriptions sont ouvertes jusqu'au 5 mai.",
    "Le secrétariat est fermé jusqu'au 5 mai.",
  ],
  "answer-on-return": ["Je vous répondrai à mon retour.", "Je vous répondrai demain."],
  "urgent-contact": ["En cas d'urgence, appelez Paul.", "En cas de pluie, appelez Paul."],
  "thanks-for-mail": ["Merci pour votre message.", "Merci pour les fleurs."],
  "says-automatic": ["Ceci est un message automatique.", "Ceci est un beau message."],
  ticket: ["Votre numéro de dossier est 4711.", "Votre numéro est sur la porte."],
  "answer-in-ticket": ["Votre demande a été mise à jour.", "Votre carte a été mise à jour."],
  received: ["Nous avons bien reçu votre demande.", "Nous avons un chien."],
  "list-notice": ["Confirmez votre inscription.", "Confirmez le jour."],
  engaged: ["Avec plaisir, passez me voir demain.", "Il pleut."],
  "opt-out": ["Merci de ne plus me contacter.", "Merci de me contacter."],
  "opt-out-alone": ["Désinscription.", "La désinscription se fait sur la page."],
  decline: ["Malheureusement nous n'avons pas de place.", "Malheureusement il pleut."],
  rejection: [
    "Nous avons le regret de vous informer que votre candidature n'a pas été retenue.",
    "Nous vous informerons de la suite.",
  ],
  "counter-offer": ["Par contre je peux vous aider.", "Par contre il pleut."],
});

describeDays(fr, [
  ["Je suis absent du bureau jusqu'au 15 mars inclus.", "2026-03-16"],
  ["Je serai de retour le lundi 16 mars.", "2026-03-16"],
  ["Absent du 2 au 15 mars.", "2026-03-16"],
  ["Je suis en congés. Retour le 16/03/2026.", "2026-03-16"],
  ["Je suis en déplacement jusqu'à jeudi.", null],
  ["Je suis absent jusqu'à fin mars.", "2026-04-01"],
  ["Je suis absent jusqu'au 12.", "2026-03-13"],
  ["Je suis absent jusqu'à mi-mars.", null],
  ["Je suis en congé maternité et reviendrai au printemps.", null],
]);

describePeople(fr, [
  "Je suis en vacances jusqu'au 20 mars, appelez-moi après !",
  "J'ai pris ma retraite l'an dernier, mais posez votre question, je réponds à tout.",
  "Avec plaisir, passez quand vous voulez.",
]);
