import type { LanguagePatterns } from "./patterns.ts";

export const es: LanguagePatterns = {
  opens:
    /^(?:estimad[oa]s?|querid[oa]s?|hola|buen(?:[oa]s)?|distinguid[oa]s?|apreciad[oa]s?|respetad[oa]s?|senora?)$/,
  closes: /^(?:atentamente|atte|cordiales|cordialmente|gracias|muchas|respetuosamente|saludos?|un)$/,
  hour: /^buenas (?:tardes|noches)\b/i,
  closesAmiss:
    /\b(?:de antemano|anticipadas|anticipadamente|en espera|a la espera|esperando|fin de semana|finde|fiestas|navidad|noches?|respuesta|atent[oa]s? a|pendiente)\b|^(?:muchas |mil |muchisimas )?gracias\b(?!.*\bsaludos?\b)/,
  askBegins: /^(?:si|como|cuando|donde|cual(?:es)?|que|quien(?:es)?)\b/,
  relativeDay:
    /\b(?:hoy|manana|ayer|est[eao]s? (?:semana|mes|tarde|noche|dias)|(?:semana|mes) que viene|(?:proxim[oa]s?|pasad[oa]) (?:semanas?|mes|dias)|(?:semana|mes) (?:proxim[oa]|pasad[oa])|en (?:una|dos|tres|\d{1,2}) (?:dias|semanas?)|\d{1,2} de (?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)\w{0,7}|\d{1,2}\/\d{1,2}|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de semana)\b/,
  roundabout:
    /^si (?:usted )?(?:podría|podrías|puede|puedes|pudiera|pudieras) (?:decirme|indicarme|confirmarme|hacerme saber) ((?:si|cómo|cuándo|dónde|cuál(?:es)?|qué|quién(?:es)?) )/i,
  pointsElsewhere: new RegExp(
    [
      // Without its subject: "si es compatible con un trabajo".
      "^si (?:aun |todavia |ya )?(?:es|son|sigue|siguen|fue|era|seria|seran?)\\b(?! (?:usted |tan |posible|factible|viable|necesari))",
      "^(?:si|cuando|como) (?:ella|el|esto|eso|ellas|ellos) (?=\\w+)|\\b(?:est[eao]s?|es[eao]s?|aquell[oa]s?|dich[oa]s?)\\b(?! (?:verano|invierno|otono|primavera|ano|curso|semestre))",
      "\\b(?:alli|ahi|al respecto|lo mismo|la misma|el mismo|el resto|adjunt[oa]s?|un[oa] de (?:ellos|ellas)|ahora|actualmente|en este momento)\\b|\\bun[oa]$",
      // Pronouns joined to a verb: "enviármelo", "visitarla"; no "charla".
      "\\b(?!charlas?\\b|perlas?\\b)\\w{2,20}[aei]r(?:me|te|se|nos)?l[oa]s?\\b|\\b(?:me|te|se|nos) l[oa]s? \\w",
      "\\b\\d{1,2}[:.]\\d{2}\\b",
    ].join("|"),
  ),
  afterthought: /,? (?:y )?(?:si es asi|si es así|en caso afirmativo|de ser asi|de ser así)/i,
  emptySubject:
    /^¡?(?:(?:hola|buen[oa]s? ?(?:días?|tardes|noches)?|estimad[oa]s?)(?: .{1,60})?|(?:una |mi |breve )*(?:preguntas?|consulta|duda|solicitud|petición|información|contacto)|mensaje|correo)[.!?]*$/i,
};
