import { de } from "../../../src/domain/languages/de/index.ts";
import { en } from "../../../src/domain/languages/en/index.ts";
import { es } from "../../../src/domain/languages/es/index.ts";
import { fr } from "../../../src/domain/languages/fr/index.ts";
import { it as italian } from "../../../src/domain/languages/it/index.ts";
import { nl } from "../../../src/domain/languages/nl/index.ts";
import { pt } from "../../../src/domain/languages/pt/index.ts";
import { describeBounces } from "./wordbook-cases.ts";

describeBounces(en, {
  "failure-subject": ["Undeliverable: Hello", "Delivery of the harvest"],
  failure: ["Your message could not be delivered.", "Your message could be delivered."],
  delayed: ["Delivery will be retried.", "Delivery was yesterday."],
  "unknown-address": ["550 User unknown", "550 User"],
  full: ["The mailbox is full.", "The programme is full."],
  passing: ["Connection timed out", "The connection is good"],
  unwelcome: ["Message rejected as spam", "The message is about jam"],
  delivered: ["It was successfully delivered.", "It was delivered late."],
  "other-address": ["Please use ada@letters.example", "We know ada@letters.example"],
  "no-mail": ["Your parcel is waiting.", "Your letter is waiting."],
});

describeBounces(de, {
  "failure-subject": ["Unzustellbar: Hallo", "Zustellung der Zeitung"],
  failure: [
    "Ihre Nachricht konnte nicht zugestellt werden.",
    "Ihre Nachricht konnte gestern zugestellt werden.",
  ],
  delayed: ["Die Zustellung ist verzögert.", "Die Zustellung ist erfolgt."],
  "unknown-address": ["Die Adresse existiert nicht.", "Die Adresse steht oben."],
  full: ["Das Postfach ist voll.", "Der Saal ist voll."],
  passing: ["Der Server antwortet nicht.", "Der Server antwortet."],
  unwelcome: ["Die E-Mail wurde als Spam eingestuft.", "Die E-Mail wurde gelesen."],
  delivered: ["Sie wurde erfolgreich zugestellt.", "Sie wurde nicht zugestellt."],
  "other-address": ["Bitte verwenden Sie ada@letters.example", "Wir kennen ada@letters.example"],
  "no-mail": ["Ihr Paket liegt bereit.", "Ihr Brief liegt bereit."],
});

describeBounces(fr, {
  "failure-subject": ["Non remis : Bonjour", "Remise des prix"],
  failure: ["Votre message n'a pas pu être remis.", "Votre message a pu être remis."],
  delayed: ["La remise est retardée.", "La remise est faite."],
  "unknown-address": ["Cette adresse n'existe pas.", "Cette adresse est ici."],
  full: ["La boîte est pleine.", "La salle est pleine."],
  passing: ["Le serveur ne répond pas.", "Le serveur répond."],
  unwelcome: ["Message considéré comme spam", "Message considéré hier"],
  delivered: ["Il a été remis avec succès.", "Il sera remis demain."],
  "other-address": ["Veuillez utiliser ada@letters.example", "Nous connaissons ada@letters.example"],
  "no-mail": ["Votre colis est arrivé.", "Votre lettre est arrivée."],
});

describeBounces(es, {
  "failure-subject": ["Mensaje no entregado", "Mensaje para ti"],
  failure: ["Su mensaje no pudo ser entregado.", "Su mensaje pudo ser entregado."],
  delayed: ["Seguirá intentando la entrega.", "Hizo la entrega."],
  "unknown-address": ["La dirección no existe.", "La dirección está aquí."],
  full: ["El buzón está lleno.", "El teatro está lleno."],
  passing: ["El servidor no responde.", "El servidor responde."],
  unwelcome: ["Rechazado por ser considerado spam", "Considerado amigo"],
  delivered: ["Ha sido entregado correctamente.", "No se entrega nunca."],
  "other-address": ["Por favor, utilice ada@letters.example", "Conocemos a ada@letters.example"],
  "no-mail": ["Su paquete ha llegado.", "Su carta ha llegado."],
});

describeBounces(pt, {
  "failure-subject": ["Falha na entrega", "Entrega de prémios"],
  failure: ["A mensagem não pôde ser entregue.", "A mensagem pôde ser entregue."],
  delayed: ["A entrega está atrasada.", "A entrega está feita."],
  "unknown-address": ["O endereço não existe.", "O endereço está aqui."],
  full: ["A caixa de correio está cheia.", "A sala está cheia."],
  passing: ["O servidor não responde.", "O servidor responde."],
  unwelcome: ["Rejeitada como spam", "Rejeitada ontem"],
  delivered: ["Foi entregue com sucesso.", "Não será entregue."],
  "other-address": ["Por favor, use ada@letters.example", "Conhecemos ada@letters.example"],
  "no-mail": ["Sua encomenda chegou.", "Sua carta chegou."],
});

describeBounces(italian, {
  "failure-subject": ["Mancata consegna", "Consegna dei premi"],
  failure: ["Il messaggio non è stato recapitato.", "Il messaggio è stato recapitato."],
  delayed: ["La consegna è in ritardo.", "La consegna è fatta."],
  "unknown-address": ["L'indirizzo non esiste.", "L'indirizzo è qui."],
  full: ["La casella è piena.", "La sala è piena."],
  passing: ["Il server non risponde.", "Il server risponde."],
  unwelcome: ["Rifiutato come spam", "Rifiutato ieri"],
  delivered: ["È stato consegnato nella casella.", "Non consegnato."],
  "other-address": ["Si prega di utilizzare ada@letters.example", "Conosciamo ada@letters.example"],
  "no-mail": ["Il pacco è arrivato.", "La lettera è arrivata."],
});

describeBounces(nl, {
  "failure-subject": ["Niet bezorgd: Hallo", "Bezorging van de krant"],
  failure: ["Uw bericht kon niet worden afgeleverd.", "Uw bericht kon worden afgeleverd."],
  delayed: ["De bezorging is vertraagd.", "De bezorging is klaar."],
  "unknown-address": ["Het adres bestaat niet.", "Het adres staat hier."],
  full: ["De mailbox is vol.", "De zaal is vol."],
  passing: ["De server reageert niet.", "De server reageert."],
  unwelcome: ["Geweigerd als spam", "Geweigerd gisteren"],
  delivered: ["Het is bezorgd bij de buren.", "Het wordt bezorgd."],
  "other-address": ["Gelieve te gebruiken: ada@letters.example", "Wij kennen ada@letters.example"],
  "no-mail": ["Uw pakket is er.", "Uw brief is er."],
});
