/** The words by which a signature shows a title, a firm and a street, in the languages of the leads. Tables only; signature-facts.ts uses them. */

const boundary = (words: string[]): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'iu');

/** Titles: whole words; \p{L}* where a language builds longer ones. */
export const titleWords = new RegExp(
  `${
    boundary([
      'ceo|cto|cfo|coo|cmo|cio|cpo|cro|ciso|vp|svp|evp|avp|vice president|president|chair(?:man|woman|person)?|director|manager|head of|head|team lead|lead|founder|co-founder|owner|partner|principal',
      'engineer|consultant|analyst|associate|coordinator|specialist|officer|supervisor|executive|buyer|planner|dispatcher|administrator|architect|accountant|controller|treasurer|secretary|assistant|representative|agent|broker|developer|designer|scientist|professor|attorney|counsel|broker|purchasing|procurement',
      'geschäftsführer\\p{L}*|\\p{L}*leiter(?:in)?|leitung|vertriebs?\\p{L}*|einkauf\\p{L}*|einkäufer\\p{L}*|prokurist\\p{L}*|vorstand\\p{L}*|inhaber\\p{L}*|sachbearbeiter\\p{L}*|referent\\p{L}*|disponent\\p{L}*|berater\\p{L}*|assistent\\p{L}*|ingenieur\\p{L}*',
      'directeur|directrice|responsable|gérante?|chargée? d\\p{L}*|acheteur|acheteuse|ingénieure?|conseill(?:er|ère)|président|présidente|associée?|chef (?:de|du|d)',
      'gerente|jef[ea]|directora?|encargad[oa]|comprador(?:a)?|ingenier[oa]|coordinador(?:a)?|soci[oa]|presidente|presidenta|consultor(?:a)?|diretora?|sóci[oa]|coordenador(?:a)?|analista|engenheir[oa]|supervisor(?:a)?',
      'responsabile|direttor[ea]|direttrice|amministrator[ea]|titolare|ufficio acquisti|ingegnere|consulente|impiegat[oa]',
      'hoofd|bestuurder|eigenaar|inkoper|verkoper|adviseur|medewerker|teamleider|directielid|bedrijfsleider',
      'kierownik|kierowniczka|dyrektor(?:ka)?|prezes|właściciel(?:ka)?|specjalist(?:a|ka)|koordynator(?:ka)?|księgow[ya]|członek zarządu',
      '\\p{L}*chef|direktör|\\p{L}*ansvarig|\\p{L}*ledare|ägare|vd|inköpare|säljare|\\p{L}*chef(?:en)?|direktør|\\p{L}*leder|\\p{L}*ansvarlig|indehaver|ejer|konsulent|rådgiver|innkjøper|eier|daglig leder',
      '\\p{L}*päällikkö|\\p{L}*johtaja|toimitusjohtaja|\\p{L}*vastaava|\\p{L}*asiantuntija|yrittäjä|\\p{L}*koordinaattori',
      'директор|генеральный директор|менеджер|руководитель|начальник|заместитель|специалист|инженер|бухгалтер|основатель|владелец|логист',
      'vedoucí|ředitel(?:ka)?|jednatel(?:ka)?|manažer(?:ka)?|nákupčí|obchodní zástupce|majitel(?:ka)?|specialista',
      '(?:vezető|igazgató|ügyvezető|munkatárs|menedzser)(?:je)?|(?:șef|sef|responsabil|administrator) \\p{L}+|achiziții|διευθυντ\\p{L}+|υπεύθυν\\p{L}+|διευθύν\\p{L}+|προϊστάμεν\\p{L}+|керівник\\p{L}*|начальник|менеджер|фахівець|власни(?:к|ця)|voditelj\\p{L}*|direktor\\p{L}*|vodja|juhataja|vadovas|vadovė|vadītāj\\p{L}*',
      'müdürü?|direktörü?|yöneticisi?|uzmanı?|sorumlusu|başkanı?|kurucu(?:su)?|mühendisi?|koordinatörü?',
    ]).source
  }|(?:部長|課長|係長|社長|取締役|代表|主任|担当|マネージャー|室長|本部長|经理|經理|总监|總監|主管|总裁|董事|主任|工程师|创始人|负责人|대표|부장|과장|이사|팀장)`,
  'iu',
);

/** Legal forms, which only firms carry. */
export const companyForm = new RegExp(
  `(?:^|[\\s,.(«"])(?:${[
    'inc|incorporated|cic|llc|l\\.l\\.c|llp|ltd|limited|plc|corp|corporation|co|pty|gmbh|ggmbh|ag|kg|kgaa|ohg|ug|e\\.k|e\\.v|gbr|se',
    'sas|s\\.a\\.s|sarl|s\\.a\\.r\\.l|sa|s\\.a|eurl|sasu|sci|snc|s\\.l|s\\.l\\.u|slu|s\\.c|s\\.a\\. de c\\.v|lda|ltda|eireli|s\\.r\\.l|srl|s\\.p\\.a|spa|s\\.n\\.c|s\\.a\\.s',
    'b\\.v|bv|n\\.v|nv|v\\.o\\.f|sp\\. ?z ?o\\. ?o|sp\\. ?j|s\\.k|ab|aktiebolag|a\\/s|aps|asa|oyj?|ky|s\\.r\\.o|a\\.s|spol\\. s r\\.o|kft|zrt|d\\.o\\.o|a\\.ş|ltd\\. ?şti|şti|sıa|uab|oü',
  ].join(
    '|',
  )})\\.?(?=$|[\\s,;)])|(?:^|\\s)AS$|^(?:ООО|ОАО|ЗАО|АО|ПАО|ИП|ТОО)(?:\\s|$)|株式会社|有限会社|合同会社|有限公司|股份公司|集团|㈱|주식회사`,
  'iu',
);

/** A town with its code: German, French, Spanish, Dutch, British, American, Polish, Czech, Nordic, Japanese. */
export const addressLine =
  /(?:^|[\s,–-])(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}\p{L}{2,}|(?:^|[\s,])\d{2}-\d{3}\s+\p{Lu}|(?:^|[\s,])\d{3} ?\d{2}\s+\p{Lu}\p{L}{2,}|(?:^|[\s,])\d{4} ?[A-Z]{2}\s+\p{Lu}|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|,\s*[A-Z]{2}\s+\d{5}\b|\p{Lu}\p{L}+,\s[A-Z]{2}\s\d{5}|〒\s?\d{3}-?\d{4}|\d{5}-\d{3}|(?:省|市|区|區).{1,20}(?:路|街|号|號|楼)/u;

/** A street with its number. */
export const streetLine =
  /(?:^|[\s,])(?:\p{L}{2,}(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan|plein|gracht|kade|gatan|vägen|gata|vej|gade|veien|katu|tie)\s+\d{1,4}\s?[a-z]?(?:$|[\s,])|\d{1,5}[,\s]\s?(?:bis\s)?(?:rue|avenue|boulevard|place|chemin|allée|impasse|quai)\s|\d{1,6}\s(?:\p{L}+\s){1,4}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|blvd\.?|boulevard|way|square|court|parkway|highway)(?=$|[\s,])|(?:calle|c\/|avenida|avda\.?|plaza|paseo|rua|av\.|praça|via|viale|piazza|corso|ul\.|ulica|al\.|ул\.|улица|пр\.|проспект|ulice|náměstí)\s.{2,60}\d)/iu;
