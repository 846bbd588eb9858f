import { es } from "../../../src/domain/languages/es/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(es, {
  "automatic-subject": ["Respuesta automática: Consulta", "RE: Respuesta automática: Consulta"],
  "absence-subject": ["Fuera de la oficina", "La puerta de la oficina"],
  away: ["Estoy de vacaciones.", "Estoy de acuerdo."],
  "long-leave": ["Estoy de baja por maternidad.", "La planta baja es la de maternidad."],
  gone: ["Ya no trabajo en la empresa.", "Ya trabajo en la empresa."],
  "write-instead": ["Mi nuevo correo es ada@letters.example.", "Mi nuevo perro es grande."],
  "back-on": ["Regreso el 5 de mayo.", "Nací el 5 de mayo."],
  "away-until": ["hasta el 5 de mayo", "el 5 de mayo"],
  "away-from": ["desde el 5 de mayo", "el 5 mayo"],
  "day-of-return": ["El 5 de mayo estaré de vuelta.", "El 5 de mayo llueve."],
  "other-dates": ["El plazo termina el 5 de mayo.", "La oficina está cerrada hasta el 5 de mayo."],
  "answer-on-return": ["Le responderé a mi regreso.", "Le responderé mañana."],
  "urgent-contact": ["En caso de urgencia llame a Luis.", "En caso de lluvia llame a Luis."],
  "thanks-for-mail": ["Gracias por su mensaje.", "Gracias por las flores."],
  "says-automatic": ["Este es un mensaje automático.", "Este es un mensaje bonito."],
  ticket: ["Su número de caso es 4711.", "Su número está en la puerta."],
  "answer-in-ticket": ["Su solicitud ha sido actualizada.", "Su mapa ha sido actualizado."],
  received: ["Hemos recibido su solicitud.", "Hemos comido bien."],
  "list-notice": ["Confirme su suscripción.", "Confirme el día."],
  engaged: ["Con mucho gusto, llámeme mañana.", "Hoy llueve."],
  "opt-out": ["No me escriba más.", "Escríbame más."],
  "opt-out-alone": ["Baja.", "La temperatura baja mañana."],
  decline: ["Lamentablemente no tenemos plazas.", "Lamentablemente llueve."],
  rejection: [
    "Lamentamos comunicarle que su solicitud no ha sido seleccionada.",
    "Le comunicaremos el resultado.",
  ],
  "counter-offer": ["¿Qué tal el miércoles?", "Es miércoles."],
});

describeDays(es, [
  ["Estoy fuera de la oficina hasta el 15 de marzo.", "2026-03-16"],
  ["Regreso el lunes 16 de marzo.", "2026-03-16"],
  ["Estaré ausente del 2 al 15 de marzo.", "2026-03-16"],
  ["Estoy de vacaciones y me reincorporo el 16/03/2026.", "2026-03-16"],
  ["Estoy desconectada y vuelvo el lunes 16.", "2026-03-16"],
  ["Estoy de viaje hasta el miércoles.", null],
  ["Estaré ausente hasta mediados de marzo.", null],
  ["Estoy de vacaciones hasta septiembre.", null],
]);

describePeople(es, [
  "Estoy de vacaciones pero con gusto hablamos el lunes, ¿le parece?",
  "Sí me interesa, mándeme uno. Ando en campo, por eso el automático.",
  "Claro, llámeme mañana.",
]);
