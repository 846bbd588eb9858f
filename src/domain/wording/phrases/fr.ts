import type { PolitenessPhrases } from "./phrases.ts";

export const fr: PolitenessPhrases = {
  guilt: [
    /\b(?:pas|jamais|plus|rien) (?:encore )?(?:recu|eu|obtenu)\b(?: de| votre| ta)?(?: reponse| retour| nouvelles?| suite)\b|\bsans (?:reponse|nouvelles?|retour) (?:de (?:votre|ta) part|a (?:mon|mes|ce jour))\b|\b(?:reste|restee?s?|demeuree?s?) sans (?:reponse|suite|retour)\b|\bvotre silence\b/,
    /\battends (?:toujours|encore|depuis)\b|\btoujours (?:en attente|dans l'attente|pas de)\b|\bje (?:vous |te |me permets de vous )?relance\w*\b|\bvous relancer\b|\b(?:simple|petite|petit|gentil|amical|aimable|bref|dernier) (?:relance|rappel)\b|\bvous rappeler (?:mon|ma|que)\b|\bpour rappel\b/,
    /\bcomme (?:deja |je (?:vous |te )?l'(?:ai|avais) (?:deja )?)(?:mentionne|indique|dit|ecrit|precise)\b|\bcomme (?:mentionne|indique|dit|ecrit|precise) (?:dans mon|precedemment|plus haut|deja)\b|\b(?:n'avez|n'as) (?:pas|jamais|toujours pas) (?:encore )?(?:repondu|donne suite|daigne|pris la peine)\b/,
    /\b(?:avez-vous|as-tu|auriez-vous) (?:bien |deja )?(?:recu|lu|vu|pris connaissance|eu le temps|eu l'occasion)\b|\bsi vous (?:avez|aviez) (?:bien |deja )?(?:recu|lu|vu|eu le temps|eu l'occasion)\b|\bm'assurer que vous (?:avez|aviez)\b|\bque vous avez bien recu\b/,
    /\b(?:echappe|passe inapercu|perdu dans (?:votre|vos)|noye|oublie de (?:me )?repondre)\b|\bremonter? (?:ce|mon) (?:message|mail|courriel)\b|\ben haut de votre\b/,
    /\b(?:occupee?|prise?|charge|chargee?)\b, mais\b|\bc'est (?:deja )?(?:mon|la) (?:deuxieme|troisieme|quatrieme|2e|3e|second)\b|\bmon (?:deuxieme|troisieme|second) (?:message|mail|courriel|e-mail)\b|\bpour la (?:deuxieme|troisieme|enieme) fois\b|\bplusieurs (?:fois|reprises|mails|courriels) (?:ecrit|contacte|sans)\b|\b(?:ecrit|contactee?|sollicitee?) (?:a )?plusieurs (?:fois|reprises)\b/,
    /\bdecue?\b|\bignoree?\b|\bla moindre des (?:choses|politesses)\b|\bsimple (?:politesse|courtoisie)\b|\bpar (?:politesse|courtoisie)\b|\b(?:au moins|ne serait-ce qu') ?(?:une|un) (?:reponse|refus|non)\b|\bencore une fois\b/,
  ],
  urgency: [
    // "Les urgences" is a hospital's emergency department.
    /\burgente?\b|\burgence\b(?! medicale)|\burgemment\b|\bdes que possible\b|\b(?:au|le) plus (?:vite|tot)\b|\b(?:plus brefs|meilleurs) delais\b|\b(?:repond\w+|reponse|agir|rappel\w+) (?:immediat\w*|rapide\w*)\b|\breponse (?:tres )?rapide\b|\brapidement\b|\bsans (?:tarder|delai|attendre|plus attendre)\b|\basap\b/,
    /\ble temps presse\b|\bil ne reste (?:que|plus que)\b|\bavant qu'il ne soit trop tard\b|\bdernieres? (?:places?|heures?|jours?)\b|\bplaces (?:sont )?limitees\b|\btenue? par le temps\b/,
  ],
  pressure: [
    /(?<!\b(?:si|que|ce que) )\bvous devez\b|(?<!\b(?:si|que) )\btu dois\b|\bvous devriez (?:me )?repondre\b|\bj'(?:exige|attends) (?:une|votre|ta) (?:\w+ )?(?:reponse|decision|confirmation)\b|\bil me faut (?:une|votre)\b|\bj'ai (?:absolument )?besoin (?:d'une|de votre) reponse\b|\bdernier (?:rappel|avis|message|delai)\b|\bderniere (?:chance|relance|tentative)\b/,
    /\b(?:je|j'en) (?:considererai|supposerai|conclurai|deduirai|comprendrai que vous ne|prendrai cela|interpreterai|devrai (?:en )?(?:conclure|supposer))\b|\b(?:comme|pour) un refus\b/,
    /\b(?:merci|priere|je vous prie|je vous demande) de (?:bien vouloir )?(?:me )?(?:repondre|confirmer|revenir|accuser reception|donner suite)\b|\bveuillez (?:me )?(?:repondre|confirmer|revenir|accuser reception)\b|\brepondez(?:-moi)?\b(?! que| uniquement| seulement)|\bn'ignorez pas\b|\breponse (?:favorable|positive)\b|\bsuite favorable\b/,
    /\bje (?:vous )?(?:appellerai|telephonerai|passerai (?:a|dans) votre|contacterai votre|m'adresserai a votre)\b|\bvotre (?:superieure?|doyenn?e?|directeur|directrice|hierarchie)\b|\bje vous (?:supplie|implore|en supplie)\b|\bdesesperee?\b|\b(?:mon avenir|ma carriere|ma vie|mon visa) (?:en )?depend\b|\b(?:mon|ma) (?:seule?|dernier|derniere|unique) (?:chance|espoir)\b|\bpourquoi ne (?:me )?repondez\b|\bquand (?:allez-vous|comptez-vous|me repondrez)\b/,
  ],
  answer:
    /\b(?:repon\w+|repond\w*|reponse|retour|confirm\w+|revenir vers moi|tenir (?:au courant|informee?)|decision|nouvelles)\b/,
  deadline:
    /\b(?:avant|d'ici|au plus tard|sous|jusqu'a[u]?|dans les)\b (?:le |la |les |ce |cette |a |au |fin |mon |ma )*(?:demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fin|semaine|mois|date limite|cloture|echeance|delai|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|huitaine|quinzaine|deux|trois|quelques|\d)/,
  opensDemand: /^(?:merci|si possible|s'il vous plait|et|donc)?[ ,]*$/,
  // "Merci de repondre" asks for something; it thanks for nothing.
  thanks: [
    /\bmerci\b(?! de (?:bien vouloir |me )?(?:repondre|confirmer|revenir|accuser|donner suite))|\bremerci\w*\b|\breconnaissante?\b|\bgratitude\b/,
  ],
  wayOut: [
    /\b(?:aucune|pas de) reponse (?:n'est )?(?:necessaire|attendue|requise)\b|\bune reponse n'est pas (?:necessaire|attendue|indispensable)\b/,
    /\bpas (?:necessaire|besoin|utile|indispensable|obligee?|tenue?) de (?:me )?repondre\b|\binutile de (?:me )?repondre\b|\bsans (?:aucune )?obligation\b|\bn'appelle pas (?:forcement )?de reponse\b/,
    /\b(?:pouvez|n'hesitez pas a|libre de) (?:tout simplement )?(?:l')?ignorer\b|\bje (?:le )?comprendrais?\b(?! que)|\bcomprends (?:tout a fait|parfaitement|tres bien)\b|\bje n'insisterai pas\b|\baucun (?:souci|probleme)\b/,
  ],
};
