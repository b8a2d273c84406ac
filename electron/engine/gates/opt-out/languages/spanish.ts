import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:correos?|e-?mails?|mails?|mensajes?|spam|publicidad|newsletters?|boletin\w*|sms|llamadas?|ofertas|comunicaciones|informacion comercial|propaganda|basura|notificaciones|promociones)/
    .source;
const mine =
  /(?:(?:mi|mis|nuestr[oa]s?|este|esta|estos|todos mis|todos nuestros|todos los) (?:\S+ )?(?:correo|e-?mail|mail|direccion|datos|nombre|numero|telefono|contacto|informacion|registro|cuenta de correo)\b)/
    .source;
const list =
  /(?:listas?|base|bases|fichero\w*|newsletter|mailing\w*|boletin|registros?|crm|envios|distribucion|agenda|sistema)/
    .source;
const notNow =
  /(?! (?:antes|hasta|despues|el |los |la |las |a (?:mi|su) |por (?:la|telefono)|manana|hoy|entre|sin |durante|esta semana|en copia|ahora|la oferta|el contrato))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Spanish of Spain and America: darse de baja, "no me escriban más", supresión and oposición (RGPD), AEPD. */
export const spanish: LanguageRules = {
  stems:
    /\bsac|\bden? de|jamas|\bpar[eo]|\bces|oponemos|lopd|articulo|reclam|queja|reporta|mierda|fuera de|bloque|cesen|ilegal|denunci|ahorr|tampoco|insist|desead|bienven|ningun|prefier|fuera de|\bya no|baja\b|evit|\bmas\b|proxim|abst|deten|interrump|desist|olvid|bloque|tach|nunca|remov|acos|elimin|borr|quit|sacar|saque|saqu|retir|remue?v|\bno \S|\bni \S|dej|par(?:a|e|en|ar|ad)\b|basta|abst|cancel|suscri|suprim|supres|opongo|oposic|rgpd|aepd|denunci|paz\b|consentimiento|harto|molest|stop|cese|exclu|ahorr|prohib/u,
  requests: anyOf(
    /\bno (?:les |le )?autori(?:zo|zamos) (?:el |al |a |que )?(?:\S+ ){0,3}?(?:uso|usen|usar|tratamiento|traten|tratar|utilicen|envio|envien|contacten|contacto)\b(?=.*(?:\bmis?\b|nuestr|\bme\b|\bnos\b))/u,
    /\bno (?:hace falta|es necesario) que (?:me |nos )?(?:vuelv|sig|insist)\w*/u,
    /\bno (?:quier|dese)\w* (?:volver a |seguir )?(?:saber|oir|tener)\w* (?:\S+ )?(?:nada |mas )*(?:de (?:ustedes|vosotros|su empresa|ti|vd)|contacto con)|\bahorr\w*(?:me|nos|se) (?:sus|los|mas)|\b(?:les|os|le) prohib\w+/u,
    /\b(?:dar|darme|darnos|darse|den|denme|dennos|deme|denos|dame|danos|dadme|dadnos|doy|tramit\w+|solicit\w+|causar|quiero|deseo|pido)(?: \S+){0,3}? (?:de |la |mi )?baja\b(?! (?:medica|laboral|hasta))|^(?:por favor )?baja\b(?= ?(?:$|[.!,]|de |en |por|inmediata))/u,
    re(
      `\\b(?:elimin|borr|quit|sac|saqu|retir|remuev|remov|suprim|exclu|tach)\\w*?(?:me|nos)\\b(?: \\S+){0,3}?(?= ?(?:$|[.!,;]|por favor|gracias|(?:de|del) (?:\\S+ ){0,3}?${list}))`,
    ),
    re(
      `\\b(?:elimin|borr|quit|sac|saqu|retir|remuev|remov|suprim|exclu)\\w* (?:por favor )?${mine}(?! (?:del presupuesto|del contrato))`,
    ),
    // Who is to be taken off is named: a firm, a colleague, the writer in the third person.
    re(
      `\\b(?:elimin|borr|quit|saqu|sac|retir|remuev|suprim|exclu)(?:en?|an?|ar|yan?|as|es)?(?: por favor)? a (?!la (?:linea|opcion|posicion))(?:[\\p{L}\\d&.-]+ ){1,5}?de (?:su|sus|vuestra|vuestras|tu) ${list}`,
    ),
    re(
      `\\b(?:me|nos) (?:elimin|borr|quit|saqu|retir|remuev|exclu|den de baja|de de baja)\\w*(?: \\S+){0,3}? (?:de|del) (?:\\S+ ){0,3}?${list}|\\b(?:me|nos) den? de baja`,
    ),
    re(
      `\\b(?:no|nunca|jamas|ni) (?:me |nos )(?:vuelv\\w+ a |sigan? )?(?:contact|escrib|envi|mand|molest|llam|hostig|acos|spame|remit|import)\\w*\\b(?: (?:mas|nunca|nada|otra vez|a esta|jamas|de nuevo))*${notNow}`,
    ),
    re(
      `\\bno (?:vuelv\\w+ a |sigan? )(?:contactar|escribir|enviar|mandar|molestar|llamar)(?:me|nos)|\\bque (?:no |dejen de )(?:me |nos )?(?:contact|escrib|envi|mand|molest|llam)\\w*(?: mas)?`,
    ),
    re(
      `\\b(?:no|ya no|tampoco) (?:quier|dese|quer|autoriz|acept|consient)\\w*(?: \\S+)? (?:recibir|seguir recibiendo|mas|saber mas de)\\b(?! (?:el|la|los|las) (?:factura|pedido|contrato))(?! (?:preguntas|tiempo|problemas))|\\bno (?:quier|dese|quer)\\w* que (?:me|nos|vuelvan|sigan)`,
    ),
    re(
      `\\b(?:dej|par|ces)(?:en|e|a|ad|ar|o)\\b (?:ya )?de (?:enviar|mandar|escribir|contactar|molestar|spam|llamar|acosar|hostigar|bombardear|joder)\\w*|\\bcese\\w* (?:de inmediato )?(?:el |los |todo |cualquier )?(?:envio|contacto|comunicacion)`,
    ),
    re(
      `\\b(?:ya )?basta (?:ya )?(?:de|con) (?:\\S+ )?(?:${mails}|mandar|enviar|molestar)|^ya basta$|\\bno mas (?:${mails})|\\bdej\\w*(?:me|nos) (?:\\S+ )?(?:en paz|tranquil)|\\bharto de (?:sus|recibir|tantos|estos)`,
    ),
    re(
      `\\b(?:abst\\w+|eviten?|evitar) (?:\\S+ )?de (?:volver a )?(?:contactar|escribir|enviar|mandar|llamar|molestar)\\w*|\\bcancel\\w* (?:la |mi |esta )?suscripcion|\\bdesuscri\\w+|\\banul\\w* (?:la |mi )?suscripcion`,
    ),
    /\b(?:me opongo|nos oponemos|oposicion)\b.{0,80}(?:tratamiento|uso|datos|publicidad|marketing|comercial)|\bderecho (?:de|al|a la) (?:supresion|olvido|oposicion|cancelacion)|\b(?:solicit|exij|exig|pid|reclam|ruego)\w*.{0,60}(?:supresion|eliminacion|borrado|cancelacion) de (?:todos )?(?:mis|nuestros) datos|\b(?:rgpd|lopd\w*|articulo (?:17|21))\b.{0,100}(?:suprim|elimin|borr|opon)\w*/u,
    /\b(?:denunci|reclam|reportar?|queja)\w*.{0,60}\b(?:aepd|agencia|spam|autoridad\w*|facua|consumidor)|\brevoco (?:mi|el|todo) consentimiento|\bvayanse a la mierda|\bvete a la mierda|\bcomo spam\b(?<=(?:marc|report|denunci)\w*.{0,30})/u,
  ),
  notRequests: anyOf(
    /\bbasta (?:con )?(?:un|una) (?:correo|mail|e-?mail|llamada|mensaje)\b/u,
    /\b(?:llamem|llameme|llamame|escribame|mejor (?:por )?(?:telefono|llam\w+|correo))/u,
    /\b(?:nuestros|sus|los|mis) (?:clientes|usuarios|conductores|suscriptores|destinatarios|inquilinos|empleados)\b/u,
    /\b(?:enlace|link|boton|pagina|formulario|opcion) (?:de |para )(?:darse de |la |de )?(?:baja|cancel\w+|desuscri\w+)/u,
    /\b(?:estoy|esta|estuve|sigue) de baja\b|\bpor error\b|\bno (?:quiero|deseo|me quiero) (?:darme de baja|cancelar la suscripcion|desuscrib\w+)/u,
  ),
};
