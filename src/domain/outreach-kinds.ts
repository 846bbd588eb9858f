import type { OutreachKind } from "./verdict.ts";

interface KindWording {
  readonly weight: number;
  readonly pattern: RegExp;
}

/** How letters of a kind speak, the more special kinds first. Folded text, subject and letter together. */
export const KINDS: readonly { readonly kind: OutreachKind; readonly patterns: readonly KindWording[] }[] = [
  {
    kind: "recommendation-letter",
    patterns: [
      {
        weight: 5,
        pattern:
          /\b(?:letters? of (?:recommendation|reference|support)|recommendation letter|reference letter|write (?:me )?a (?:strong )?(?:letter|recommendation|reference)|empfehlungsschreiben|referenzschreiben|lettre de recommandation|carta de recomendacion)\b/,
      },
    ],
  },
  {
    kind: "observership",
    patterns: [
      {
        weight: 4,
        pattern:
          /\b(?:observership|observers?|externship|shadow(?:ing)? (?:you|opportunit|physicians?|in your|experience)|shadowing|clinical (?:elective|rotation|experience|attachment)|famulatur|hospitation|hospitieren|stage d'observation|observation clinique|stage (?:clinique|hospitalier)|rotacion(?:es)? (?:clinica)?s?|estancia (?:clinica|de observacion)|pasantia clinica)\b/,
      },
      { weight: 1, pattern: /\b(?:observe|observing|clinic|hospital|ward|patient care|usce|residency)\b/ },
    ],
  },
  {
    kind: "informational-interview",
    patterns: [
      {
        weight: 5,
        pattern:
          /\b(?:informational (?:interview|call|chat|conversation)|learn (?:more )?about your (?:career|path|role|experience|journey)|your career (?:path|journey)|career (?:advice|path|transition)|entretien d'information|entrevista informativa|berufsweg|werdegang|ihren beruflichen|votre (?:parcours|metier)|su trayectoria)\b/,
      },
      {
        weight: 1,
        pattern:
          /\b(?:coffee|(?:\d\d|fifteen|twenty|thirty)[- ]?min|pick your brain|short call|quick call|chat)\b/,
      },
    ],
  },
  {
    kind: "conference-meeting",
    patterns: [
      {
        weight: 3,
        pattern:
          /\b(?:meet|meeting|coffee|talk|chat|speak|connect|minutes|treffen|rencontrer|encontrar\w{0,4}|reunir\w{0,4}|vernos)\b[^.!?]{0,80}\b(?:conference|congress|annual meeting|symposium|summit|forum|workshop|kongress|konferenz|tagung|congres|colloque|congreso|jornadas)\b/,
      },
      {
        weight: 3,
        pattern:
          /\b(?:conference|congress|annual meeting|symposium|summit|forum|kongress|konferenz|tagung|congres|colloque|congreso)\b[^!?]{0,120}\b(?:meet|coffee|chat|in person|minutes|treffen|rencontrer|echanger|conocer\w{0,3}|reunir\w{0,4}|vernos)\b/,
      },
      {
        weight: 1,
        pattern:
          /\b(?:i will be|i'll be|will (?:also )?be (?:at|in)|attending|presenting at|during the (?:conference|congress|meeting)|while (?:you|we|i)[^.!?]{0,20}(?:are|am) (?:at|in))\b/,
      },
    ],
  },
  {
    kind: "mentorship",
    patterns: [
      {
        weight: 4,
        pattern:
          /\b(?:mentor(?:ship|ing|s|at|in|ia)?|be my (?:advisor|adviser)|guidance (?:on|as|from|in)|career guidance|mentee|tutoria)\b/,
      },
      {
        weight: 1,
        pattern:
          /\b(?:your (?:advice|guidance)|advise me|advice on|residency application|ihren rat|vos conseils|sus consejos)\b/,
      },
    ],
  },
  {
    kind: "research",
    patterns: [
      {
        weight: 3,
        pattern:
          /\b(?:research (?:position|opportunit\w{1,3}|assistant\w{0,4}|project|experience|internship|fellow\w{0,4}|volunteer|group|with you)|join(?:ing)? your (?:lab|group|team|research)|in your (?:lab|laboratory|group|research)|phd (?:position|student|candidate|opening|studentship)|postdoc\w{0,8}|doctoral|(?:volunteer (?:in|as|on)|as a volunteer|remote volunteer)|prospective (?:phd|graduate|student)|graduate student in your)\b/,
      },
      {
        weight: 3,
        pattern:
          /\b(?:doktorarbeit|forschungs(?:praktikum|projekt|gruppe|aufenthalt)|promotion|masterarbeit|these (?:de|en|dans|sur)|stage de recherche|projet de recherche|votre laboratoire|investigacion (?:en|con|bajo)|proyecto de investigacion|estancia de investigacion|doctorado|su (?:laboratorio|grupo))\b/,
      },
      {
        weight: 1,
        pattern:
          /\byour (?:[a-z0-9'-]{1,20} ){0,2}(?:research|lab|paper|papers|study|studies|publication|publications|work)\b|\b(?:ihre (?:forschung|arbeit|studie)|vos (?:travaux|recherches)|su (?:investigacion|trabajo)|sus (?:investigaciones|trabajos))\b|\b(?:collaborat\w{1,4}|data ?set|manuscript|case report|abstract)\b/,
      },
    ],
  },
  {
    kind: "application",
    patterns: [
      {
        weight: 4,
        pattern:
          /\b(?:i (?:am|'m|would like to) (?:apply|applying)|i am writing to apply|my application|apply(?:ing)? for|application for|job (?:opening|posting|ad)|advertised|posted on|hiring manager|bewerbe|bewerbung|candidature|postuler|me postulo|candidatura|solicitud de empleo|vacante)\b/,
      },
      {
        weight: 2,
        pattern:
          /\b(?:position|opening|role|internship|stelle|praktikum|poste|puesto|practicas)\b[^.!?]{0,60}\b(?:your (?:company|team|firm|organi[sz]ation)|bei ihnen|in ihrem unternehmen|votre (?:entreprise|societe)|su empresa)\b/,
      },
      {
        weight: 1,
        pattern:
          /\b(?:my|attached) (?:cv|resume)|(?:openings?|positions?|roles?) (?:on|in|at|for)\b|\bjob\b|\binternship\b/,
      },
    ],
  },
  {
    kind: "sales",
    patterns: [
      {
        weight: 3,
        pattern:
          /\b(?:our (?:product|platform|solution|software|service|services|tool|clients|customers|pricing|startup)|demo|free trial|save (?:you|your team)|pilot (?:program|project|with)|we help|book a call|partnership|roi|invest(?:or|ors|ment|ing)|raising|seed round|pitch deck|unser (?:produkt|angebot)|notre (?:produit|solution|offre)|nuestro (?:producto|servicio)|nuestra (?:plataforma|solucion))\b/,
      },
      {
        weight: 1,
        pattern:
          /\b(?:founder|co-founder|startup|we(?: are|'re) building|i(?: am|'m) building|your (?:team|company|customers))\b/,
      },
    ],
  },
  {
    kind: "thank-you",
    patterns: [
      {
        weight: 3,
        pattern:
          /\b(?:(?:thank you|thanks)(?: so much| very much| again)? for (?:your (?!time|help|consideration|attention|reading|interest|patience|understanding)|the|giving|such|taking (?!the time to read|time to read)|sharing|speaking|coming)|i (?:wanted|am writing|just wanted|would like)[^.!?]{0,30} (?:to )?thank you|to say thank you|thank-you|vielen dank fur|mochte (?:ich )?mich (?:herzlich )?bedanken|merci (?:beaucoup |infiniment )?pour|je (?:tenais|voulais|souhaite)[^.!?]{0,20} (?:vous )?remercier|muchas gracias por|queria (?:darle las gracias|agradecerle))\b/,
      },
    ],
  },
  {
    kind: "update",
    patterns: [
      {
        weight: 3,
        pattern:
          /\b(?:(?:quick |brief |short )?update (?:on|about|from|since)|wanted to (?:update you|let you know|share (?:some|the|my) (?:good |happy |exciting )?news)|keep you (?:posted|updated|informed)|i (?:matched|have matched|got in|was accepted|am happy to (?:report|share))|happy to (?:report|share) that|kurzes update|auf dem laufenden|donner des nouvelles|vous tenir (?:au courant|informe)|contarle que|mantenerle informad|ponerle al dia)\b/,
      },
    ],
  },
  {
    kind: "introduction",
    patterns: [
      {
        weight: 2,
        pattern:
          /\b(?:introduce (?:myself|our|my)|introduction|introducing|get to know|connect with you|mich (?:kurz )?vorstellen|me presenter|presentarme|ins gesprach kommen)\b/,
      },
    ],
  },
];
