import type { Lexicon } from '../lexicon';

export const polish: Lexicon = {
  verbLast: true,
  stop: 'przestancie|przestan|przestac|o zaprzestanie|zaprzestan\\w*|zaprzestac|skonczcie|skoncz|dosc|stop|wstrzyma\\w*|zaniecha\\w*|koniec|przestal\\w*|powstrzyma\\w*',
  not: 'nie|ani|nigdy|bez|zadn\\w+|nic',
  more: 'wiecej|juz|nigdy|ponownie|znowu|w przyszlosci|dalsz\\w+|kolejn\\w+|zadn\\w+|nic|wcale',
  reach:
    'kontaktow\\w+|kontaktuj\\w*|kontaktowa\\w*|pisz\\w*|pisac|pisal\\w*|pisania|dzwon\\w+|nekac|nekaj\\w*|niepoko\\w+|zawracac|zawracaj\\w*|meczyc|napastow\\w+|kontaktu|odzywa\\w+|spamow\\w+|przeszkadz\\w+|nagaby\\w+|kontakt',
  send: 'przysyla\\w*|przesyla\\w*|wysyla\\w*|wyslac|nadsyla\\w*|slac|przyslac|podsyla\\w*',
  letters:
    'maili?|maile|mail|e-?maili?|e-?maile|wiadomosc\\w*|reklam\\w*|spamu?|newsletter\\w*|ofert\\w*|korespondencj\\w+|telefonow|sms\\S*|informacji handlowych|informacji|mailing\\w*|propozycji',
  none: '^(?:(?:prosze|dziekuje|i|juz|blagam) )*(?:zadnych|dosc|koniec z|bez|ani jednego|nigdy)(?: wiecej)?',
  want: 'wole|wolimy|wolal\\w*|chce|chcemy|zycze|zyczymy|zycz\\w*|potrzebuj\\w+|wyraza\\w+|zgadza\\w+|chcial\\w+|akceptuj\\w+|interesuj\\w+|pragn\\w+',
  get: 'dostawac|otrzymyw\\w+|dostaw\\w+|odbier\\w+|czytac|widziec|otrzymac|dostac',
  reached:
    '(?:kontaktu|kontaktow|kontaktowania|kontaktowali|pisali|pisania)(?: \\S+)?|by (?:panstwo|do mnie|ktokolwiek)(?: \\S+)*|byc (?:kontaktowan|niepokoj|nekan)\\w+|o was (?:slyszec|slyszal\\w*)',
  drop: 'usun\\w*|usuwa\\w*|skasow\\w+|skasuj\\w*|wykresl\\w*|wypis\\w+|wymaz\\w+|usuniec\\w*|wyrzuc\\w*|wyrejestr\\w+|zapomni\\w+|zablok\\w+|zniszcz\\w+|usuniet\\w*|kasac\\w*',
  mine: 'mnie|nas|nam|mi|(?:moj\\w*|nasz\\w*|ten|tego|te|swoj\\w*) (?:\\S+ ){0,2}?(?:adres\\w*|e-?mail\\w*|mail\\w*|dan\\w+|numer\\w*|nazwisk\\w*|firm\\w+|domen\\w+|kontakt\\w*|telefon\\w*|skrzynk\\w+|spolk\\w+|rekord\\w*)',
  list: '(?:z|ze) (?:panstwa |waszej |waszych |tej |wszystkich |swojej |swoich |panskiej |bazy )*(?:\\S+ )?(?:list\\w*|baz\\w*|bazy danych|newsletter\\w*|mailing\\w*|system\\w*|rejestr\\w*|crm|subskrypcj\\w+)',
  asked:
    '(?:prosilem|prosilam|prosilismy|pisalem|pisalam|mowilem|zadalem|zadalam|juz prosz\\w+)(?: \\S+)?|(?:drugi|trzeci|czwarty|kolejny|ostatni) raz (?:\\S+ )?(?:prosz\\w+|pisze|mowie)',
  source:
    '(?:skad|jak|od kogo|kto) (?:\\S+ ){0,4}?(?:moj\\w*|nasz\\w*) (?:\\S+ )?(?:adres\\w*|e-?mail\\w*|mail\\w*|dan\\w+|numer\\w*|kontakt\\w*)|nigdy (?:\\S+ ){0,4}?(?:zapis\\w+|zgod\\w+|zgadza\\w+|rejestrow\\w+|podaw\\w+|subskryb\\w+|zamawia\\w+|wyraz\\w+)',
  dropIt:
    '(?:prosze )?(?:go|je|ja|to|natychmiast|niezwlocznie|o) (?:\\S+ ){0,2}?(?:usun|skas|wykresl|wymaz|zniszcz|kasow)\\w*|(?:usun|skas|wykresl|wymaz|zniszcz)\\w* (?:go|je|ja|to|natychmiast|niezwlocznie)',
  says: 'nigdy (?:\\S+ ){0,4}?(?:zapisywal\\w*|wyrazal\\w*|wyrazil\\w*|zgadzal\\w*|rejestrowal\\w*|subskrybowal\\w*|zamawial\\w*)|nie (?:wyraza\\w+|wyrazil\\w*|wyrazalem|wyrazalam) (?:\\S+ )?zgody|(?:to|wasze maile|te wiadomosci|takie maile) (?:\\S+ )?(?:jest |sa |juz )*(?:\\S+ )?(?:spam|nekanie|natrectwo)(?! \\S*folder)|(?:oznacz\\w+|zglosz\\w+|zglasza\\w+|zglosimy|zglosze) (?:\\S+ ){0,4}?(?:spam|uodo|policj\\w+|organ\\w*)|(?:dajcie|daj|prosze dac) (?:\\S+ )?(?:mi|nam)? ?(?:\\S+ )?spokoj|odczep\\w*|odwal\\w*|zapomnij\\w* o (?:mnie|nas)|nie (?:przyjmuj\\w+|zycz\\w+|akceptuj\\w+|tolerujemy) (?:\\S+ ){0,3}?(?:ofert handlowych|reklam\\w*|spamu|akwizycj\\w+|ofert)|(?:nastepn\\w+|kolejn\\w+|kazd\\w+|inaczej|w przeciwnym razie) (?:\\S+ ){0,8}?(?:prawnik\\w*|adwokat\\w*|sad\\w*|uodo|skarg\\w*|prawn\\w+|policj\\w+)|blokuje (?:was|panstwa|pana|ten)|sprzeciw\\w* (?:\\S+ ){0,3}?(?:przetwarzan\\w+|wobec|marketing\\w*)',
  unless:
    '(?:na |w )?papier\\w*|stacjonarn\\w+|komork\\w+|klient\\w*|uzytkownik\\w*|kierowc\\w+|najemc\\w+|odbiorc\\w+|subskrybent\\w*|konkurenc\\w+|konkurent\\w*|zalacznik\\w*|pdf\\w*|plik\\w*|faktur\\w*|umow\\w+|spotkan\\w+|wycen\\w+|pozycj\\w+|zaproszen\\w+|link\\w*|wiersz\\w*|cc|dw|kopi\\w+|waha\\w+|przed|do (?:poniedzial\\w+|piatku|konca|jutra|\\d\\S*)|dopoki|dzisiaj|dzis|jutro|w tym (?:tygodniu|miesiacu)|miedzy|zamiast|lepiej (?:telefon\\w*|zadzwon\\w*)|zapomnij o zal\\w*|przez pomylke|omylkowo|wiecej (?:informacji|szczegolow)(?! handlowych)|do spamu|w spamie|folder\\w*|wiosna|webinar\\w*',
  and: 'i|a|ale|bo|poniewaz|inaczej|gdyz|oraz|wiec|w przeciwnym razie|lub',
  how: '^(?:jak|czy|ile|co|kiedy|gdzie)(?! ?(?:moga|moze|mozecie|mozna prosic|zdobyl\\w*)).{0,10}(?! .*(?:moj adres|mnie usun|usunac mnie|moich danych|mnie wypis))',
};
