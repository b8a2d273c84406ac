import type { Lexicon } from '../lexicon';

export const portuguese: Lexicon = {
  stop: 'parem|pare|parar|para de|deixem|deixe|deixar|cessem|cesse|cessar|chega|basta|suspendam|suspender|interrompam|interromper|interrupcao|evitem|evitar|abstenham-se|abster-se|se abstenham|desistam|acabem|encerrem|stop',
  not: 'nao|nem|nunca|jamais|nenhuma?|sem|nada|dispenso|escusam?',
  more: 'mais|nunca|jamais|de novo|novamente|outra vez|voltem?|voltar|tornem?|no futuro|futuramente|nada|nenhuma?|insist\\w+|dispenso|doravante|continu\\w+|nunca mais|escusam?|adiante',
  reach:
    '(?:me |nos )?(?:escrev|contact|contat|lig|incomod|insist|importun|perturb|abord|chate|procur|assedi|telefon|reescrev)(?:am|em|a|e|er|ar|ir|as|es|uem|ue|irem|arem|erem)(?:-(?:me|nos))?|(?:entr\\w+|entrar) (?:mais )?em contat?c?to|contactad[oa]s?|contatad[oa]s?|contact[oá]-?(?:me|nos)|contacta-l[oa]s?|contato|contacto',
  send: '(?:me |nos )?(?:envi|mand|remet)(?:em|e|ar|am|es|arem|er)(?:-(?:me|nos))?',
  letters:
    'e-?mails?|mails?|mensage(?:m|ns)|publicidade|propagandas?|spam|newsletters?|ligacoes|chamadas|comunicac\\w+|ofertas?|promoc\\w+|contactos?|contatos?|correspondencia|sms|mailings?|lixo|lembretes?|correio|marketing|solicitac\\w+|abordagens?|investidas',
  none: '^(?:(?:por favor|pf|obrigad[oa]|e|ja|quero) )*(?:chega de|basta de|sem mais|nada de mais|nada de|nenhum mais|nem mais um|ja chega de|zero)',
  want: 'prefiro|preferimos|quero|queremos|desejo|desejamos|gostaria\\w*|aceito|aceitamos|autorizo|autorizamos|pretendo|pretendemos|tenho interesse|preciso|precisa|precisam|interessa|consinto|admit\\w+|permit\\w+|necessario',
  get: 'receber|recebendo|receba|ter|ler|ver|que me cheguem|recebamos',
  reached:
    '(?:estar|continuar|ficar) (?:\\S+ )?(?:inscrit|subscrit|cadastrad)\\w+|ser (?:\\S+ )?(?:contactad|contatad|incomodad|importunad|abordad|procurad|perturbad)\\w+|que (?:me|nos|voces) (?:\\S+ )?(?:contact|contat|escrev|lig|incomod|mand|envi|volt|procur)\\w+|(?:ouvir|saber) (?:mais )?(?:falar )?(?:de|sobre) (?:voces|vos|vossa|sua empresa)|noticias vossas',
  drop: '(?:me |nos |que )?(?:remov|retir|tir|exclu|apagu?|elimin|risqu|risc|delet|descadastr|cancel|desinscrev|bloquei|esquec)(?:am|em|a|e|er|ar|ir|as|arem|erem|irem|uam|ua|i|eiem|uem)(?:-(?:me|nos|n?[oa]s?|l[oa]s?))?|remocao|exclusao|eliminacao|apagamento|descadastr\\w+|(?:ser|seja) (?:\\S+ )?(?:removid|retirad|excluid|apagad|eliminad|tirad)\\w+',
  mine: '(?:me|nos|mim)|\\S+-(?:me|nos)|(?:o |a |os |as )?(?:meus?|minhas?|nossos?|nossas?|este|esta) (?:\\S+ ){0,2}?(?:e-?mails?|mail|endereco|dados|nome|numero|telefone|telemovel|contactos?|contatos?|empresa|dominio|cadastro|registo|registro|informac\\w+|conta|caixa|equipa|equipe|colegas|colaboradores)',
  list: '(?:d[aoe]s? |dess[ae] |dest[ae] )?(?:vossas?|vossos?|suas?|seus?|esta|essa|desta|dessa|da|das|do|dos|deste|qualquer|sua) (?:\\S+ )?(?:listas?|base\\w*|mailing\\w*|newsletter|cadastros?|crm|sistemas?|ficheiros?|registos?|registros?|contactos|banco de dados|envios)',
  asked:
    '(?:ja|tinha|havia|eu|vos|lhes) (?:\\S+ ){0,2}?(?:pedi\\w*|disse\\w*|solicit\\w+|escrevi|avis\\w+|falei)|(?:segunda|terceira|quarta|quinta|enesima|ultima) vez que (?:\\S+ )?(?:peco|digo|solicito|escrevo|pedimos)',
  source:
    '(?:onde|como|de onde|quem) (?:\\S+ ){0,4}?(?:meus?|minhas?|nossos?|nossas?|este) (?:\\S+ )?(?:e-?mail|mail|endereco|dados|numero|contacto|contato|telefone)|(?:nunca|jamais|nao) (?:\\S+ ){0,3}?(?:cadastr\\w+|inscrev\\w+|subscrev\\w+|registei|registrei|autorize\\w*|autoriz\\w+|dei|aceite\\w*|pedi|consenti\\w*|forneci)',
  dropIt:
    '^(?:(?:por favor|e|favor|podem|solicito que|peco que|agradeco que) )*(?:apaguem|apague|removam|remova|eliminem|elimine|excluam|exclua|retirem|retire|deletem|delete)(?:-n?[oa]s?)?(?: (?:isso|tudo|imediatamente|ja|por favor|daqui|de imediato|agora|-o|-no|ele|esse|os|o|dai))*$|(?:apag|remov|elimin|exclu)\\w*-[nl]?[oa]s?',
  says: 'nao entrem? (?:nunca )?mais em contac?to|nao entrem? em contac?to (?:comigo |conosco )?(?:novamente|de novo|outra vez|nunca mais)|(?:nunca|jamais|nao) (?:me |nos )*(?:cadastrei|inscrevi|subscrevi|registei|registrei|autorizei|dei (?:o meu |meu )?(?:consentimento|autorizacao|permissao)|consenti|pedi (?:isso|isto|nada))|(?:isto|isso|estas?|este|voces|a vossa) (?:\\S+ ){0,2}?(?:e|sao|constitui|virou|ja e) (?:\\S+ ){0,2}?(?:spam|assedio|perseguicao|abuso)|(?:marc\\w+|denunci\\w+|report\\w+|sinaliz\\w+)(?: \\S+){0,3} como spam(?<!(?:foi|estava|ficou) (?:\\S+ )?marc\\w+ .*)|nao (?:aceit|admit|permit|receb)\\w+ (?:\\S+ ){0,2}?(?:solicitac\\w+|publicidade|comerciais|propostas comerciais|spam|prospec\\w+|abordagens)|(?:queixa|denunci\\w+|reclamac\\w+|participac\\w+) (?:\\S+ ){0,6}?(?:cnpd|anpd|procon|autoridade\\w*)|(?:proxim[oa]|seguinte|caso contrario|qualquer|senao|mais um) (?:\\S+ ){0,8}?(?:queixa|denunci\\w*|advogad\\w*|juridic\\w*|legais|judici\\w+|cnpd|anpd|procon|spam)|deix\\w*-?(?: )?(?:me|nos) em paz|(?:me|nos) deix\\w+ em paz|esque\\w+-?(?: )?(?:me|nos|de mim)|(?:vou|vamos|irei) (?:\\S+ )?bloque\\w+|opo(?:nho|mos)(?:-me|-nos)? (?:\\S+ ){0,3}?(?:tratamento|uso|utilizacao|envio)',
  unless:
    'fixo|(?:em|de) papel|impress\\w+|telemovel|celular|clientes?|utilizadores|usuarios?|subscritores|assinantes|destinatarios|inquilinos|motoristas|concorrent\\w*|concorrencia|anexos?|pdf|arquivos?|faturas?|(?:o|a|os|as|da|do|esta|este) (?:\\S+ )?(?:contrato|proposta|orcamento|reuniao|linha|convite|oferta|link|preco|desconto|item|ponto|pagina|assinatura)|reuniao|copia|cc|bcc|hesit\\w+|antes|ate|enquanto|salvo|a menos|hoje|amanha|esta semana|este mes|entre|prefer\\w+ (?:por )?telefone|em vez|nao (?:se )?esque\\w+|por engano|mais (?:tarde|informac\\w+|detalhes|adiante)|(?:no|na|em|pasta de) spam(?! ?$)|webinar|feira',
  and: 'e|mas|porque|pois|senao|ou entao|caso contrario|ja que|por isso|sob pena de|portanto',
  how: '^(?:como|posso|podemos|da para|quanto|cumprem|e possivel|ha|qua(?:l|is)|tem|voces|o vosso|a vossa|o que)\\b(?!.{0,40}\\b(?:meu (?:e-?mail|mail|endereco|numero|contato|contacto)|meus dados))(?!.{0,20}(?:spam|voces (?:me|nao)|parem))(?!.{0,30}\\b(?:me |sair|retirar-me|removam))',
};
