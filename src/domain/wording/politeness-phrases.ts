import type { Language } from "../reply/verdict.ts";

/**
 * The wordings that make a follow-up unkind, and those that make it kind. Patterns match folded text (see
 * reading/phrase.ts): lower case, no accents, straight quotes, single blanks.
 */
export interface PolitenessPhrases {
  readonly guilt: readonly RegExp[];
  readonly urgency: readonly RegExp[];
  readonly pressure: readonly RegExp[];
  readonly thanks: readonly RegExp[];
  readonly wayOut: readonly RegExp[];
}

export const POLITENESS_PHRASES: Readonly<Record<Language, PolitenessPhrases>> = {
  en: {
    guilt: [
      /\bchecking (?:back )?in\b|\bjust following up\b|\bcircling back\b|\btouching base\b/,
      /\b(?:have not|haven't|never|not yet) (?:yet |ever )?(?:heard|received|got|gotten|had|seen) (?:anything )?(?:back|from you|a reply|a response|an answer|any reply|any response|any answer|your reply|your response|your answer)\b/,
      /\bper my (?:last|previous|earlier|first)\b|\bas (?:i )?(?:already |previously )(?:mentioned|wrote|said|stated)\b/,
      /\bbump(?:ing)? this\b|\b(?:still|been|keep|kept) waiting\b|\b(?:gentle|friendly|quick|kind) reminder\b/,
      /\byou (?:did not|didn't|have not|haven't|never|still have not|still haven't) (?:yet )?(?:reply|replied|answer|answered|respond|responded)\b/,
      /\bin case you missed\b|\bsecond attempt\b|\bi already wrote\b|\bignor(?:ed|ing) (?:me|my)\b|\b(?:disappoint|frustrat)ed\b/,
    ],
    urgency: [
      // "Urgent care" is a field of medicine.
      /\burgent(?:ly)?\b(?! care)|\basap\b|\bas soon as (?:possible|you can)\b|\bimmediate(?:ly)?\b|\btime[- ]sensitive\b/,
      /\bat your earliest convenience\b|\bwithout delay\b|\bright away\b|\btime is running out\b/,
    ],
    pressure: [
      /\b(?:let me know|reply|respond|answer|response|get back to me|hear from you|write back|confirm)\b[^.?!]{0,60}\b(?:by|before|until|no later than|within)\b (?:the end|tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|this|noon|eod|cob|\d)/,
      /\byou (?:must|need to|have to)\b|\bi (?:expect|need|require|demand) (?:an|a|your)(?: \w+)? (?:answer|reply|response|decision)\b/,
      /\b(?:last|final) (?:chance|reminder|notice|attempt)\b/,
    ],
    thanks: [/\bthanks\b|\bthank you\b|\bgrateful\b|\bappreciate\b/],
    wayOut: [
      /\bno (?:answer|reply|response) (?:is|will be) (?:needed|necessary|required|expected)\b/,
      /\bno need to (?:answer|reply|respond|write)\b|\b(?:do not|don't) (?:need|have) to (?:answer|reply|respond|write)\b/,
      /\bfree to (?:ignore|disregard)\b|\b(?:ignore|disregard) this\b|\bno worries\b|\b(?:no|without any) obligation\b/,
      /\b(?:will|would|i'll|completely|fully|entirely|perfectly) (?:of course |completely |fully |entirely |perfectly )?understand\b/,
    ],
  },
  de: {
    guilt: [
      /\b(?:noch (?:immer )?|bisher |leider )(?:nichts|keine (?:antwort|ruckmeldung|reaktion))(?: von (?:ihnen|dir))? (?:gehort|erhalten|bekommen)\b/,
      /\b(?:warte|wartend) (?:ich )?(?:immer noch|noch|weiterhin|seit)\b|\bnach(?:zu)?haken\b|\bhake\b[^.?!]{0,20}\bnach\b|\bwollte (?:nur )?(?:mal |kurz |noch ?mal )?nachfragen\b/,
      /\bwie (?:bereits|schon) (?:geschrieben|erwahnt|mitgeteilt|gesagt)\b|\bzur erinnerung\b|\b(?:freundliche|kleine|kurze) erinnerung\b/,
      /\b(?:nicht|nie) (?:geantwortet|reagiert|gemeldet)\b|\benttauscht\b|\bignoriert\b/,
    ],
    urgency: [
      /\bdringend\b|\bso (?:schnell|bald) wie moglich\b|\bschnellst(?:moglich|ens)\b|\bbaldmoglichst\b|\bumgehend\b|\bunverzuglich\b|\bes eilt\b|\basap\b|\bsofort\b/,
    ],
    pressure: [
      /\b(?:antwort\w*|ruckmeldung|melden|bescheid|bitte)\b[^.?!]{0,60}\b(?:bis|spatestens|innerhalb)\b (?:zum|morgen|heute|ende|montag|dienstag|mittwoch|donnerstag|freitag|nachste|kommende|von|am|\d)/,
      /\b(?:bis|spatestens) (?:zum|morgen|heute|ende|montag|dienstag|mittwoch|donnerstag|freitag|am|\d)\b[^.?!]{0,60}\b(?:antwort\w*|ruckmeldung|melden|bescheid)\b/,
      /\bsie mussen\b|\bdu musst\b|\bich (?:erwarte|brauche|benotige|verlange) (?:eine|ihre|deine)\b|\bletzte (?:erinnerung|chance|mahnung|gelegenheit)\b/,
    ],
    thanks: [/\bdank(?:e|en|bar)?\b/],
    wayOut: [
      /\bkeine (?:antwort|ruckmeldung) (?:notig|notwendig|erforderlich)\b|\bkeiner (?:antwort|ruckmeldung)\b/,
      /\b(?:mussen|musst|brauchen|brauchst)\b[^.?!]{0,30}\bnicht (?:zu )?(?:antworten|reagieren)\b|\bignorieren\b/,
      /\bverstehe ich\b|\bhabe ich\b[^.?!]{0,20}\bverstandnis\b|\bich\b[^.?!]{0,20}\bverstandnis\b/,
    ],
  },
  fr: {
    guilt: [
      /\b(?:pas|jamais) (?:encore )?(?:recu|eu|obtenu) (?:de |votre |ta )?(?:reponse|retour|nouvelles?)\b|\bsans (?:reponse|nouvelles?|retour) de (?:votre|ta) part\b/,
      /\battends (?:toujours|encore)\b|\btoujours (?:en attente|dans l'attente)\b|\bje (?:vous |te )?relance\b|\b(?:simple|petite|petit) (?:relance|rappel)\b/,
      /\bcomme (?:deja |je vous l'ai (?:deja )?)?(?:mentionne|indique|dit|ecrit)\b|\b(?:n'avez|n'as) (?:pas|jamais) (?:encore )?(?:repondu|donne suite)\b|\bdecue?\b|\bignoree?\b/,
    ],
    urgency: [
      // "Les urgences" is a hospital's emergency department.
      /\burgente?\b|\burgence\b|\bdes que possible\b|\b(?:au|le) plus (?:vite|tot)\b|\bplus brefs delais\b|\bimmediatement\b|\bsans (?:tarder|delai)\b|\basap\b/,
    ],
    pressure: [
      /\b(?:repon\w+|reponse|retour|confirmer|revenir vers moi)\b[^.?!]{0,60}\b(?:avant|d'ici|au plus tard|sous|jusqu'a)\b (?:le |la |ce |demain|lundi|mardi|mercredi|jeudi|vendredi|\d)/,
      /\b(?:avant|d'ici) (?:le |la |ce |demain|lundi|mardi|mercredi|jeudi|vendredi|\d)[^.?!]{0,40}\b(?:repon\w+|reponse|retour)\b/,
      /\bvous devez\b|\btu dois\b|\bj'(?:exige|attends) (?:une|votre|ta) (?:reponse|decision)\b|\bil me faut\b|\bdernier (?:rappel|avis)\b|\bderniere (?:chance|relance)\b/,
    ],
    // "Merci de repondre" asks for something; it thanks for nothing.
    thanks: [
      /\bmerci\b(?! de (?:bien vouloir |me )?(?:repondre|confirmer|revenir))|\bremerci\w*\b|\breconnaissante?\b/,
    ],
    wayOut: [
      /\b(?:aucune|pas de) reponse n'est (?:necessaire|attendue|requise)\b|\bune reponse n'est pas (?:necessaire|attendue|indispensable)\b/,
      /\bpas (?:necessaire|besoin|utile|indispensable) de (?:me )?repondre\b|\binutile de (?:me )?repondre\b|\bsans (?:aucune )?obligation\b/,
      /\b(?:pouvez|n'hesitez pas a) (?:tout simplement )?ignorer\b|\bje (?:le )?comprendrais?\b|\bcomprends tout a fait\b/,
    ],
  },
  es: {
    guilt: [
      /\bno he (?:recibido|tenido|obtenido) (?:aun |todavia )?(?:su |tu |una |ninguna )?(?:respuesta|noticias)\b/,
      /\bsigo (?:esperando|sin (?:respuesta|noticias))\b|\bsolo (?:queria )?recordar|\b(?:amable|breve|pequeno) recordatorio\b|\bcomo (?:ya )?(?:le |te )?(?:mencione|indique|dije|escribi|comente)\b/,
      /\bno (?:me )?(?:ha|has|han) (?:respondido|contestado)\b|\bdecepcionad[oa]\b|\bignorad[oa]\b/,
    ],
    urgency: [
      // "Urgencias" is a hospital's emergency department.
      /\burgentes?\b|\burgentemente\b|\bcon urgencia\b|\blo (?:antes|mas pronto) posible\b|\bcuanto antes\b|\ba la mayor brevedad\b|\bde inmediato\b|\binmediatamente\b|\basap\b/,
    ],
    pressure: [
      /\b(?:respond\w+|respuesta|contest\w+|confirm\w+)\b[^.?!]{0,60}\b(?:antes del?|a mas tardar|hasta)\b (?:el|la|este|esta|manana|lunes|martes|miercoles|jueves|viernes|\d)/,
      /\b(?:antes del?|a mas tardar) (?:el|la|este|esta|manana|lunes|martes|miercoles|jueves|viernes|\d)[^.?!]{0,40}\b(?:respond\w+|respuesta|contest\w+)\b/,
      /\b(?:debes?|tienes?) que? ?(?:responder|contestar)\b|\b(?:necesito|exijo|espero) (?:una|su|tu) (?:respuesta|decision)\b|\bultim[oa] (?:aviso|oportunidad|recordatorio)\b/,
    ],
    thanks: [/\bgracias\b|\bagrade[cz]\w+\b/],
    wayOut: [
      /\bno (?:hace falta|es necesario|es preciso|necesitas?|tienes? que|hay necesidad de) (?:responder|contestar)\b/,
      /\bno (?:hace falta|es necesaria) (?:una |ninguna )?respuesta\b|\bsin (?:ningun )?compromiso\b/,
      /\blo (?:entiendo|entendere|comprendo|comprendere)\b|\bpuedes? ignorar\b/,
    ],
  },
};
