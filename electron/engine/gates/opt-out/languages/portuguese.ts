import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:e-?mails?|emails?|mails?|mensagens?|spam|publicidade|newsletters?|sms|ligacoes|chamadas|ofertas|comunicac\w+|propaganda|marketing|lixo|correspondencia|contactos?|contatos?)/
    .source;
const mine =
  /(?:(?:o |os |a |as )?(?:meus?|minhas?|nossos?|nossas?|este|esta|todos os meus) (?:\S+ )?(?:e-?mail|mail|endereco|dados|nome|numero|telefone|telemovel|contacto|contato|cadastro|registo|registro|informac\w+)\b)/
    .source;
const list =
  /(?:listas?|base|bases|newsletter|mailing\w*|cadastro|registos?|registros?|crm|envios|distribuicao|sistema|ficheiros?)/
    .source;
const notNow =
  /(?! (?:antes|ate |depois|o |os |por telefone|amanha|hoje|entre|sem |durante|esta semana|em copia|agora|a proposta|no fim))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Portuguese of Portugal and Brazil: descadastrar, cancelar a inscrição, eliminação and oposição (RGPD, LGPD), CNPD. */
export const portuguese: LanguageRules = {
  stems:
    /\brisc|\btir|jamais|\bpar|nada de mais|queixa|reclamac|reporta|participo|foder|fora da|bloque|poup|ilegal|tambem nao|insist|tampouco|ligacoes|chamadas|nenhum|desejad|bem-?vind|nao entre|nao autoriz|prefir|fora d|descadastr|evit|mais um|proxim|abst|interromp|interrup|suspend|dispens|escus|bloque|esque|risq|delet|remov|remoc|retir|exclu|apag|elimin|\bnao \S|\bnem \S|nunca|par(?:a|e|em|ar)\b|deix|chega|basta|cancel|inscri|subscri|sem mais|opo|rgpd|lgpd|cnpd|anpd|denunci|sair|paz\b|consentimento|favor nao|cess|stop|desinscr|foda|porra|merda|pec\w|desist|poup|proib|acabem/u,
  requests: anyOf(
    /\brisc\w+(?:-me)? (?:o meu nome|meu nome|o nosso nome|o meu contacto|meu contato|o meu e-?mail)\b/u,
    /\bnao autori(?:zo|zamos) (?:o |a |que )?(?:\S+ ){0,3}?(?:uso|usem|usar|tratamento|tratem|utilizem|utilizacao|envio|enviem|contato|contacto)\b(?=.*(?:meus?|minhas?|noss[oa]s?|\bme\b|\bnos\b))/u,
    /\bnao e (?:preciso|necessario) (?:que )?(?:me |nos )?(?:volt|continu|insist)\w*/u,
    /\bnao (?:quero|queremos|desejo) (?:mais |voltar a )*(?:saber|ouvir|ter)\b.{0,16}(?:voces|vos|vossa|empresa|contacto|contato)|\b(?:parem|pare|acabem|chega) (?:ja )?com (?:o |esse |este |os |as |essas |estas |a )?(?:\S+ )?(?:spam|e-?mails?|mensagens|publicidade|lixo|propaganda|ligacoes)|\bpoup\w*-?(?:me|nos) |\bproibo\b/u,
    /\b(?:me |nos |quero |para )?descadastr\w+|\bdesinscr\w+|\bquer(?:o|emos) (?:sair|me (?:retirar|desinscrever)) (?:da|desta|dessa|de) (?:\S+ )?(?:lista|newsletter|mailing)|\b(?:sair|retirada|remocao) da (?:vossa |sua )?lista/u,
    re(
      `\\b(?:remov|retir|tir|exclu|apag|elimin)\\w*-(?:me|nos)\\b(?! (?:da reuniao|do convite))|\\b(?:me|nos) (?:remov|retir|tir|exclu|apag|elimin)\\w*(?= ?(?:$|[.!,;]|por favor|d(?:a|e|o|as|os|essa|esta) (?:\\S+ ){0,3}?${list}|dess[ae]|dest[ae]))`,
    ),
    re(`\\b(?:remov|retir|tir|exclu|apag|apagu|elimin)\\w* (?:por favor )?${mine}(?! (?:da proposta|do contrato))`),
    re(
      `\\b(?:nao|nunca|jamais|nem) (?:(?:me|nos) (?:voltem? a |tornem? a )?)?(?:envi|escrev|contact|contat|mand|incomod|lig|import|perturb|chate|spam|abord)\\w*(?:-(?:me|nos))? ?(?:mais|nunca|nada|de novo|novamente|outra vez)\\b${notNow}(?<=\\b(?:me|nos|nem|favor|nao|nunca)\\b.{0,40})(?! (?:ao?|para o|para a) (?!mim|nos\\b|este|meu|minha|nosso))`,
    ),
    re(
      `\\bnao (?:me|nos) (?:voltem? a |tornem? a )?(?:envi|escrev|contact|contat|mand|incomod|import|perturb|chate|abord)\\w*\\b${notNow}`,
    ),
    re(
      `\\b(?:favor|pedimos|peco|solicito|agradeco|por favor) (?:que )?(?:para )?nao (?:me |nos )?(?:envi|escrev|contact|contat|mand|incomod|lig)\\w*(?= ?(?:$|[.!,]|mais|-me|-nos|nada))`,
    ),
    re(
      `\\bnao (?:entr|voltem a entr|tornem a entr)\\w* mais em cont|\\bnao (?:quero|queremos|desejo|desejamos|pretendo|pretendemos|gostaria\\w*|aceito|autorizo) (?:de )?(?:mais )?(?:receber|ser (?:mais )?(?:contactad|contatad|incomodad|importunad)|continuar a receber|(?:os |as )?(?:vossos|seus|suas)? ?(?:${mails})|(?:nenhum|qualquer) (?:${mails}|contacto|contato))`,
    ),
    re(
      `\\b(?:par|deix|cess|desist)(?:em|e|a|ar|am|o)\\b (?:ja |imediatamente )?(?:de|com) (?:me |nos |os |as |esse |estes )?(?:enviar|mandar|escrever|contactar|contatar|incomodar|spam|importunar|encher|ligar|chatear|perturbar|${mails})`,
    ),
    re(
      `\\b(?:chega|basta) (?:de|com) (?:\\S+ )?(?:${mails}|mandar|enviar)|\\b(?:sem|nada de) mais (?:${mails})|\\bdeix\\w*-?(?: ?)(?:me|nos) (?:\\S+ )?em paz|\\b(?:me|nos) deix\\w* em paz|\\bcancel\\w* (?:a )?(?:minha |esta )?(?:inscri|subscri|assinatura d\\w+ newsletter)\\w*`,
    ),
    /\b(?:oponho-me|opomo-nos|me oponho|oposicao)\b.{0,80}(?:tratamento|uso|dados|publicidade|marketing)|\bdireito (?:de|ao|a) (?:eliminacao|apagamento|esquecimento|oposicao)|\b(?:solicit|exij|exig|pec|pedi|reque)\w*.{0,60}(?:eliminacao|exclusao|apagamento|remocao) (?:de |d[oa]s? )?(?:tod[oa]s (?:os|as) )?(?:meus?|nossos?|minhas?|nossas?) (?:dados|e-?mails?|contact?os?|enderecos?|nomes?|numeros?|moradas?|informacoes)|\b(?:rgpd|lgpd|artigo (?:17|18|21))\b.{0,100}(?:apag|elimin|exclu|opo)\w*/u,
    /\b(?:queixa|denunci|reclamac|reporta|participo)\w*.{0,60}\b(?:cnpd|anpd|procon|spam|autoridade\w*)|\b(?:revogo|retiro) (?:o meu |meu )?consentimento|\bvai? (?:se foder|a merda)|\bvao a merda/u,
  ),
  notRequests: anyOf(
    /\b(?:ligue-me|liga-me|(?<!nao )me ligue\b|prefiro (?:telefone|e-?mail|que me ligue)|melhor (?:por )?(?:telefone|ligar))/u,
    /\b(?:nossos|seus|vossos|os) (?:clientes|utilizadores|usuarios|motoristas|subscritores|destinatarios|inquilinos)\b/u,
    /\b(?:link|botao|pagina|formulario|opcao) (?:de |para )(?:cancel\w+|descadastr\w+|remo\w+|a )/u,
    /\bpor engano\b|\bnao (?:quero|pretendo) (?:cancelar|descadastrar|sair|me descadastrar)|\bnao quero (?:perder|deixar de)/u,
  ),
};
