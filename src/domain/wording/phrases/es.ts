import type { PolitenessPhrases } from "./phrases.ts";

export const es: PolitenessPhrases = {
  guilt: [
    /\bno he (?:recibido|tenido|obtenido|visto) (?:aun |todavia )?(?:su |tu |una |ninguna )?(?:respuesta|noticias|contestacion)\b|\b(?:aun|todavia|hasta (?:la fecha|ahora|hoy)) (?:no|sin) (?:he (?:recibido|tenido)|respuesta|noticias|tengo)\b|\bsin (?:respuesta|noticias|contestacion) (?:suya|tuya|de su parte|por su parte|a mi|alguna)\b|\bsu silencio\b|\bsin responder\b/,
    /\b(?:sigo|continuo|llevo \w+) (?:a la espera|en espera|esperando|sin (?:respuesta|noticias))\b|\b(?:solo |solamente |unicamente )?(?:queria|quisiera|quiero|para) recordar(?:le|te|les)?\b|\b(?:amable|breve|pequeno|cordial|ultimo|simple) recordatorio\b|\ba modo de recordatorio\b|\bme permito insistir\b|\binsisto\b|\bvuelvo a (?:insistir|escribir|preguntar|contactar)\w*\b/,
    /\bcomo (?:ya )?(?:le |te |les )?(?:mencione|indique|dije|escribi|comente|explique|habia)\b|\bsegun mi (?:ultimo|anterior|ultima)\b|\bcomo (?:mencionaba|decia|indicaba) en mi\b/,
    /\bno (?:me )?(?:ha|has|han) (?:respondido|contestado|dado respuesta|tenido la cortesia)\b|\bdecepcionad[oa]\b|\bignorad[oa]\b|\bignorando\b/,
    /\b(?:recibio|recibiste|leyo|leiste|vio|viste|ha recibido|has recibido|ha leido|has leido|ha visto|has visto|ha podido|has podido|tuvo|ha tenido) (?:mi|mis|leer|ver|revisar|tiempo|ocasion|oportunidad)\b|\b(?:asegurarme|confirmar) (?:de )?que (?:recibio|ha recibido|haya recibido|le (?:llego|ha llegado))\b|\bno se si (?:recibio|ha recibido|le llego|vio)\b/,
    /\b(?:traspapelad|pasad[oa] por alto|perdid[oa] en su|extraviad)\w*\b|\bse le (?:paso|pasara|olvido|haya pasado|haya olvidado)\b|\bolvidado de (?:mi|responder)\b/,
    /\bocupad[oa]s?, pero\b|\bes (?:ya )?(?:mi|la) (?:segund|tercer|cuart)[oa]? (?:correo|mensaje|carta|intento|vez|recordatorio|solicitud)\b|\bmi (?:segundo|tercer|segunda|tercera) (?:correo|mensaje|carta|intento|solicitud)\b|\bpor (?:segunda|tercera|cuarta|enesima) vez\b|\b(?:varias|repetidas|muchas|multiples) veces (?:sin|le|he)\b|\b(?:escrito|contactado|preguntado) (?:ya )?(?:varias|repetidas|dos|tres|muchas) veces\b|\bya le (?:he escrito|escribi)\b/,
    /\b(?:minima|simple|por) (?:cortesia|educacion)\b|\b(?:al menos|aunque sea|siquiera) un[a]? (?:\w+ )?(?:respuesta|no|negativa)\b|\blo minimo que\b|\buna vez mas\b|\bde nuevo sin\b/,
  ],
  urgency: [
    // "Urgencias" is a hospital's emergency department.
    /\burgentes?\b|\burgentemente\b|\bcon urgencia\b|\bme urge\b|\blo (?:antes|mas pronto|mas rapido) posible\b|\bcuanto antes\b|\b(?:a|con) la mayor brevedad\b|\bde inmediato\b|\b(?:respond\w+|contest\w+|llam\w+|confirm\w+)(?: \w+)? inmediatamente\b|\brespuesta (?:inmediata|rapida|pronta)\b|\b(?:pronta|rapida) respuesta\b|\basap\b/,
    /\bel tiempo (?:apremia|se acaba|corre)\b|\bsin (?:demora|dilacion|mas tardar)\b|\bantes de que sea tarde\b|\bplazas (?:son )?limitadas\b|\bultimas plazas\b|\bno (?:se lo )?pierda\b|\bquedan pocas plazas\b/,
  ],
  pressure: [
    /\b(?:debe|debes|tiene que|tienes que|deberia|deberias) (?:responder|contestar|decidir|confirmar|darme)\w*\b|\b(?:necesito|exijo|espero|requiero|reclamo) (?:una|su|tu) (?:\w+ )?(?:respuesta|decision|confirmacion|contestacion)\b|\bultim[oa] (?:aviso|oportunidad|recordatorio|llamada|intento)\b/,
    /\b(?:asumire|supondre|entendere que|dare por|interpretare|considerare|deducire|tendre que (?:asumir|suponer|entender))\b|\bcomo una (?:negativa|rechazo)\b/,
    /\b(?:por favor,? |le ruego que |le pido que |ruego que )(?:me )?(?:responda|conteste|confirme|respondame|contesteme)\b|\b(?:respondame|contesteme|responda ya|conteste ya)\b|\bno (?:me )?ignore\b|\bsirvase\b|\bacuse de recibo\b|\brespuesta (?:favorable|positiva)\b/,
    /\b(?:le llamare|llamare a su|pasare por su|ire a su|me dirigire a su|contactare (?:con|a) su|hablare con su)\b|\bsu (?:superior|jefe|jefa|decano|decana|director|directora)\b|\ble (?:suplico|imploro)\b|\bdesesperad[oa]\b|\bde (?:esto|su respuesta|usted) depende mi\b|\bmi (?:futuro|carrera|vida|visado|visa) depende\b|\bmi (?:unica|ultima) (?:esperanza|oportunidad)\b|\bpor que no (?:me )?(?:responde|contesta|ha)\b|\bcuando (?:piensa|va a) (?:responder|contestar)\w*\b/,
  ],
  answer: /\b(?:respond\w+|respuesta|contest\w+|confirm\w+|decision|decida|noticias|avis\w+|hacerme saber)\b/,
  deadline:
    /\b(?:antes del?|a mas tardar|hasta|dentro de|en un plazo de|para)\b (?:el |la |los |las |este |esta |mi |que |fin |finales |proximo |proxima )*(?:manana|hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin|final|finales|semana|mes|plazo|fecha limite|cierre|convocatoria|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\d|(?:un|una|dos|tres|pocos|unos) (?:dias?|horas|semanas?))\b/,
  opensDemand: /^(?:por favor|si es posible|a ser posible|y|si puede)?[ ,]*$/,
  thanks: [/\bgracias\b(?! por (?:responder|contestar|confirmar) )|\bagrade[cz]\w+\b|\bgratitud\b/],
  wayOut: [
    /\bno (?:hace falta|es necesario|es preciso|necesitas?|tiene que|tienes que|hay necesidad de|se sienta obligad[oa] a) (?:responder|contestar|que (?:responda|conteste|me responda))\w*\b/,
    /\bno (?:hace falta|es necesaria|se requiere|espero) (?:una |ninguna )?respuesta\b|\bsin (?:ningun )?compromiso\b|\bninguna obligacion\b/,
    /\blo (?:entiendo|entendere|comprendo|comprendere|entenderia)\b|\bpuedes? ignorar\b|\bno insistire\b|\bno (?:hay|pasa|tiene) (?:ningun problema|nada|importancia)\b/,
  ],
};
