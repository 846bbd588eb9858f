import type { Phrase } from "./reading/phrase.ts";

/** What says that a person is away. Folded text: lower case, no accents. */
export const AWAY: readonly RegExp[] = [
  /\b(?:out of (?:the |my )?office|out-of-office|\booo\b|away from (?:the |my )?(?:office|desk|e-?mail|work)|on (?:annual |sick |parental |maternity |paternity |medical |vacation |research |family |a )?(?:leave|sabbatical|vacation|holidays?)|not (?:be )?(?:in|at) (?:the|my) office|(?:away|travell?ing|on service|off work|unavailable|abroad) (?:until|till|from|through|between|this|and will|with limited|for the)|am (?:currently )?(?:away|travell?ing|on call|on service)|will be (?:away|travell?ing|back (?:on|in)|returning)|(?:limited|no|intermittent) access to (?:my )?e-?mail|return(?:ing)? to (?:the |my )?office)\b/,
  /\b(?:nicht (?:im (?:buro|haus|dienst)|erreichbar)|auser haus|auß?er haus|ausser haus|abwesend|abwesenheit|im urlaub|in elternzeit|im mutterschutz|auf (?:einer )?dienstreise|wieder (?:im buro|erreichbar|fur sie da|zuruck|da))\b/,
  /\b(?:absente?s? (?:du|de|jusqu|pour|actuellement|au)|absente? (?:du )?bureau|actuellement (?:absente?|en (?:conge|vacances|deplacement))|en (?:conges?|vacances|deplacement|conge (?:maternite|parental))|serai absente?|suis absente?|de retour (?:le|au|a partir)|hors du bureau)\b/,
  /\b(?:fuera de (?:la |mi )?oficina|de vacaciones|ausente (?:de|hasta|del|desde)|estoy ausente|estare ausente|estare fuera|me encuentro (?:fuera|ausente|de)|de (?:baja|permiso|licencia|viaje)|de vuelta (?:el|en))\b/,
  /\b(?:fuori (?:sede|ufficio)|in ferie|saro assente|sono assente|assente (?:dal|fino|dall)|in congedo|rientrero|di ritorno il)\b/,
  /\b(?:fora do escritorio|de ferias|estou ausente|estarei ausente|ausente (?:ate|de|do)|em licenca|ausencia)\b/,
  /\b(?:niet (?:op kantoor|aanwezig|bereikbaar)|afwezig|met vakantie|op vakantie|met verlof|weer (?:aanwezig|bereikbaar|op kantoor|terug))\b/,
];

/** What only a machine or a person who set one up writes around an absence. */
export const FORMULA: readonly Phrase[] = [
  {
    rule: "thanks-for-mail",
    weight: 1,
    patterns: [
      /\b(?:thank you|thanks) for (?:your|the|contacting|reaching|getting|writing|e-?mailing)(?: (?:e-?mail|message|note|mail|interest|inquiry|enquiry|us|out|me|in touch))?/,
      /vielen dank fur ihre (?:e-?mail|nachricht|anfrage)|danke fur ihre/,
      /merci (?:de|pour) votre (?:message|mail|courriel|e-?mail)/,
      /gracias por (?:su|tu|contactar|escribir)/,
      /grazie per (?:la sua|il suo|averci)|obrigad[oa] pel[oa]|(?:hartelijk )?(?:dank|bedankt) voor uw/,
    ],
  },
  {
    rule: "other-contact",
    weight: 2,
    patterns: [
      /\b(?:for|if) (?:(?:your|this|it|the) (?:matter |request |message )?(?:is )?)?(?:urgent|an? (?:urgent|emergency)|immediate|anything urgent|emergenc)[^.!?]{0,80}|in (?:case of (?:an )?emergency|(?:urgent cases|my absence))/,
      /in dringenden (?:fallen|angelegenheiten)|wenden sie sich (?:bitte )?(?:an|in)|ihre (?:e-?mail|nachricht) wird nicht (?:weitergeleitet|automatisch)/,
      /en cas d'urgence|pour toute urgence|en mon absence|veuillez (?:contacter|vous adresser)/,
      /(?:en caso de|para (?:asuntos|temas|cualquier)) urgen|en mi ausencia|(?:contacte|dirijase) (?:con|a)/,
      /per (?:urgenze|comunicazioni urgenti)|em caso de urgencia|para assuntos urgentes|voor dringende|in dringende gevallen/,
    ],
  },
  {
    rule: "answer-on-return",
    weight: 2,
    patterns: [
      /\b(?:will|shall|'ll) (?:respond|reply|answer|get back|return|read|review|attend)[^.!?]{0,60}(?:return|back|as soon as|at (?:my|the) (?:earliest|next))|(?:respond|reply|response)[^.!?]{0,30}(?:delayed|slow|upon my return|when i (?:return|am back|get back))|(?:limited|no|intermittent|sporadic) access to (?:my )?e-?mail|check(?:ing)? e-?mail (?:only )?(?:infrequently|intermittently|periodically|sporadically)/,
      /(?:nach meiner ruckkehr|so bald wie moglich|sobald wie moglich|schnellstmoglich)|(?:beantworte|melde mich)[^.!?]{0,60}(?:ruckkehr|zuruck)/,
      /(?:a|des) mon retour|dans les meilleurs delais|(?:des|aussitot) que possible/,
      /a mi (?:regreso|vuelta)|(?:lo antes posible|a la brevedad)|en cuanto (?:vuelva|regrese)/,
      /al mio (?:rientro|ritorno)|no meu regresso|quando (?:retornar|regressar)|na mijn terugkomst|zo (?:snel|spoedig) mogelijk/,
    ],
  },
];

/** Words that only somebody who read the letter writes; with them an absence in passing stays an answer. */
export const ENGAGED: readonly RegExp[] = [
  /\b(?:happy to|glad to|would love|i'd love|delighted|let's|let us (?:meet|talk|find|schedule)|sounds (?:good|great|interesting)|your (?:cv|resume|project|background|interest|experience|proposal|question|idea)|please (?:send|apply|do)|could you|can you|would you|how about|i (?:think|suggest|read|enjoyed|can offer|can meet)|send me|we (?:could|can) (?:meet|talk|speak)|yes[,.! ]|no problem|congratulations|i'm afraid|unfortunately i)/,
  /\b(?:gerne|ihren lebenslauf|schicken sie mir|konnen wir|leider konnen|ihr (?:projekt|interesse|vorhaben)|schlage vor)/,
  /\b(?:avec plaisir|volontiers|votre (?:cv|projet|parcours|interet|candidature)|envoyez-moi|je vous propose|pourriez-vous)/,
  /\b(?:con (?:mucho )?gusto|su (?:cv|proyecto|curriculum|interes)|envieme|podemos (?:hablar|vernos)|me encantaria|le propongo)/,
];
