/**
 * What mail systems say in other languages than English when they return a mail, by what it means: German, French, Spanish, Portuguese,
 * Italian, Dutch, Polish, Swedish, Danish and Norwegian, Russian, Japanese, Chinese. Read by a regular expression without case.
 */
export const abroad: Readonly<
  Record<'spam' | 'full' | 'unknown' | 'domain' | 'disabled' | 'tooBig' | 'moved', readonly string[]>
> = {
  spam: [
    'als spam\\b',
    '\\bcomo (?:spam|correo (?:no deseado|basura)|lixo)',
    '(?:considera[dt]\\S{1,2}|ser|comme|como|come) (?:un |une )?(?:spam|indésirable|correo no deseado|posta indesiderata)',
    'indésirable',
    'correo no deseado',
    'posta indesiderata',
    'ongewenste (?:e-?)?mail',
    'jako spam',
    'som (?:spam|skräppost|søppelpost)',
    'как спам',
    '迷惑メール',
    'スパム',
    '垃圾邮件',
    '垃圾郵件',
  ],
  full: [
    'postfach.{0,60}\\bvoll\\b|speicherplatz.{0,30}(?:überschritten|erschöpft|voll)|quota.{0,20}überschritten|kontingent.{0,30}überschritten',
    '(?:boîte|messagerie).{0,60}(?:pleine|saturée)|quota (?:est )?dépassé|espace.{0,20}insuffisant',
    '(?:buzón|bandeja).{0,60}llen[oa]|cuota (?:excedida|superada)|(?:excede|superó|superado).{0,20}cuota',
    'caixa.{0,60}cheia|(?:quota|cota) (?:excedida|ultrapassada)',
    'casella.{0,60}piena|quota superata',
    'mailbox.{0,40}\\bvol\\b|quot(?:um|a).{0,20}overschreden',
    'skrzynk.{0,40}(?:pełn|przepełn)|przekroczon.{0,4} (?:limit|quot)',
    '(?:brevlåda|inkorg|postlåda|postkasse|innboks|indbakke)\\S{0,3}.{0,20}\\bfull?d?\\b|kvot(?:e|en|an)\\b.{0,20}(?:överskrid|overskr)',
    'ящик.{0,40}переполнен|превышен\\S{0,3} (?:квот|лимит|размер)|квота.{0,20}превышена',
    '(?:メールボックス|受信箱|容量).{0,30}(?:いっぱい|一杯|超え|満杯|超過|不足)',
    '(?:邮箱|信箱|郵箱).{0,12}(?:已满|已滿|满了|空间不足|容量)|超(?:出|过).{0,8}(?:容量|配额|限制)',
  ],
  unknown: [
    '(?:empfänger|benutzer|adresse|postfach|konto|mailbox)\\S{0,10}.{0,60}(?:unbekannt|existiert nicht|nicht existiert|nicht gefunden|nicht vorhanden|ungültig)|unbekannte[rn]? (?:empfänger|benutzer|adresse)',
    '(?:utilisateur|destinataire|adresse|compte|boîte).{0,80}(?:inconnue?|introuvable|n.existe p(?:as|lus)|inexistante?|invalide)',
    '(?:usuario|destinatario|dirección|cuenta|buzón).{0,80}(?:desconocid|inexistente|no existe|no (?:es )?válid|inválid|no encontrad)|no se (?:ha )?(?:encontró|encontrado|pudo encontrar).{0,30}(?:dirección|usuario|destinatario|buzón|cuenta)',
    '(?:usuário|utilizador|destinatário|endereço|conta|caixa).{0,80}(?:desconhecid|inexistente|não existe|não foi encontrad|não encontrad|inválid)',
    '(?:utente|destinatario|indirizzo|casella|account).{0,80}(?:sconosciut|inesistente|non esiste|non (?:è stat[oa] )?trovat|non (?:è )?valid)',
    'onbekende (?:gebruiker|ontvanger)|(?:ontvanger|gebruiker|adres|mailbox).{0,80}(?:onbekend|bestaat niet|niet (?:is )?gevonden|ongeldig)',
    'nieznan(?:y|e|a) (?:użytkownik|adresat|odbiorca)|(?:użytkownik|adresat|adres|odbiorca|skrzynka|konto)\\b.{0,80}(?:nie istnieje|nieznan|nie (?:został )?znalezion)|nie znaleziono (?:adresu|użytkownika|odbiorcy|adresata)',
    '(?:okänd|ukendt|ukjent) (?:användare|mottagare|bruger|modtager|bruker|mottaker)|(?:användaren?|mottagaren?|adressen?|kontot|brugeren?|modtageren?|kontoen|brukeren|mottakeren).{0,80}(?:finns inte|hittades inte|inte hittades|findes ikke|finnes ikke|ikke (?:blev |ble )?fun[dn]et|är okänd|er uk(?:endt|jent))',
    '(?:пользовател|адресат|получател|адрес|почтовый ящик).{0,80}(?:не найден|не существует|неизвест|отсутствует)|неизвестн.{0,4} (?:пользовател|получател|адресат)',
    '(?:ユーザー?|宛先|あて先|アドレス|受信者|メールボックス).{0,60}(?:見つかりません|見つからなかった|見つかりませんでした|存在しません|存在しない|不明|無効)|該当するユーザー?.{0,20}(?:いません|ありません)',
    '(?:用户|收件人|收件者|收信人|地址|帐户|账户|帐号|账号|使用者|信箱|邮箱).{0,80}不存在|(?:未知|无效|找不到|無此|无此|查无)(?:的|该|該|此)?(?:用户|收件人|收件者|收信人|地址|使用者)',
  ],
  domain: [
    'dom(?:ai?n|ein)\\S{0,3}.{0,80}(?:existiert nicht|bestaat niet|finns inte|findes ikke|finnes ikke|nie istnieje)|unbekannte domain',
    '(?:domaine|dominio|domínio).{0,80}(?:n.existe pas|inexistant|introuvable|no existe|inexistente|não existe|non esiste)',
    'domen\\S{0,3}.{0,80}(?:nie istnieje|finns inte|findes ikke)|domæne\\S{0,3}.{0,80}findes ikke|domän\\S{0,3}.{0,80}finns inte',
    'домен.{0,80}не (?:существует|найден)',
    'ドメイン.{0,40}(?:存在しません|存在しない|見つかりません)',
    '(?:域名|网域|網域|域).{0,20}(?:不存在|找不到)',
  ],
  disabled: [
    '(?:postfach|konto|benutzer|adresse).{0,40}(?:deaktiviert|gesperrt|stillgelegt)',
    '(?:compte|boîte|adresse).{0,40}(?:désactivée?|suspendue?|bloquée?)',
    '(?:cuenta|buzón|conta|caixa|casella|account).{0,40}(?:desactivad|deshabilitad|suspendid|desativad|bloquead|disattivat|sospes)',
    '(?:mailbox|account).{0,40}(?:uitgeschakeld|geblokkeerd)|konto.{0,30}(?:zablokowan|nieaktywn|inaktiv|spärra|spærret)',
    '(?:аккаунт|ящик|учётная запись|учетная запись).{0,30}(?:заблокирован|отключ)',
    '(?:帐户|账户|帐号|账号|邮箱).{0,12}(?:停用|禁用|冻结)|(?:アカウント|メールボックス).{0,20}(?:停止|無効化|凍結)',
  ],
  tooBig: [
    'nachricht.{0,40}zu groß|(?:message|taille).{0,40}trop (?:volumineux|grande?)|(?:mensaje|mensagem|messaggio).{0,40}(?:demasiado|muito|troppo) grande|bericht.{0,40}te groot|meddeland.{0,40}för stort|wiadomość.{0,40}zbyt duż|слишком (?:большо|велик)|(?:邮件|郵件).{0,10}(?:过大|太大)|サイズ.{0,20}(?:大きすぎ|超え)',
  ],
  moved: [
    'umgezogen|neue e-?mail-?adresse|nouvelle adresse|nueva dirección|novo endereço|nuovo indirizzo|nieuw (?:e-?mail)?adres',
  ],
};
