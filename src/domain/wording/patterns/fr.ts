import type { LanguagePatterns } from "./patterns.ts";

export const fr: LanguagePatterns = {
  opens: /^(?:chere?s?|bonjour|bonsoir|madame|mesdames|monsieur|messieurs|docteur|salut)$/,
  closes:
    /^(?:amicalement|avec|bien|cordialement|merci|respectueusement|salutations|sinceres|sincerement|veuillez)$/,
  hour: /^bonsoir\b/i,
  closesAmiss:
    /\b(?:d'avance|par avance|dans l'(?:attente|espoir)|vous lire|reponse|week-?end|fin de semaine|soiree|fetes|noel)\b|^merci\b(?!.*\b(?:salutations|cordialement)\b)/,
  askBegins: /^(?:si|s'ils?|comment|quand|ou|quel(?:le)?s?|qui|ce qu[ei])\b/,
  relativeDay:
    /\b(?:aujourd'hui|demain|ce (?:matin|soir|mois)|cette semaine|hier|(?:semaine|mois) (?:prochaine?|derniere?)|(?:prochaine?|derniere?)s? (?:semaines?|jours?|mois)|dans (?:une|deux|trois|\d{1,2}) (?:jours|semaines?)|\d{1,2}(?:er)? (?:janv|fevr|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec)\w{0,6}|\d{1,2}\/\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)\b/,
  roundabout:
    /^si (?:vous (?:pourriez|pouvez|sauriez)|tu (?:pourrais|peux|saurais)) (?:m['’]indiquer|me dire|me préciser|me faire savoir) ((?:si|s['’]ils?|comment|quand|où|quel(?:le)?s?|qui|ce qu[ei]) )/i,
  pointsElsewhere: new RegExp(
    [
      "^(?:si|s'|quand|comment) ?(?:elles?|ils?|celui-ci|celle-ci|cela|ceci|ca|c'|ce)(?:\\b|(?<='))(?! (?:vous |me |nous )?(?:(?:serait|est|sera) (?:possible|envisageable)|y aurait|y a|reste)\\b)",
      "\\b(?:ce|cet|cette|ces)\\b(?! (?:ete|automne|hiver|printemps|annee|que|qui|sujet(?! )))",
      "\\b(?:celui|celle|ceux|celles|cela|ceci|ca|lui|eux|la-bas|ci-joint\\w*|le reste|le meme|la meme)\\b|\\b(?:d'|[ns]'|[mt]'|\\b)y (?!a\\b|aurait\\b|avoir\\b)|\\b(?:[mt]'|vous |nous |d'|pour |l')en\\b",
      // No noun's article: with a noun these two run together to "du" and "au".
      "\\b(?:de|a|pour|pourrais|pourriez|peux|pouvez) les? \\w{2,20}(?:er|ir|re)\\b|\\bl'\\w{2,20}(?:er|ir|re)\\b",
      "\\b(?:me|te|nous|vous) l(?:e|a|es)\\b|\\b(?:maintenant|actuellement|en ce moment|encore|toujours)$|\\b(?:maintenant|actuellement)\\b",
      "\\b\\d{1,2} ?h(?:\\d{2})?\\b",
    ].join("|"),
  ),
  afterthought: /,? (?:et )?si oui\b/i,
  emptySubject:
    /^(?:(?:bonjour|bonsoir|salut|coucou|hello)(?: .{1,60})?|(?:une |ma |petite )*(?:questions?|demande|renseignements?|infos?|rdv|rendez-vous)|(?:prise de )?contact|message|mail|e-mail|courriel)\s?[.!?]*$/i,
};
