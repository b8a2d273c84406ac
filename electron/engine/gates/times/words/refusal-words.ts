/**
 * How people say that a time does not suit, per language, folded (lower case, no accents). Pieces of regular expressions: a blank is any white space,
 * `~` up to four words between.
 */
export type RefusalWords = {
  /** Right before a time that is taken out of another: "except". */
  except: string;
  /** Right before a time that does not suit: "can't do". */
  unsuited: string;
  /** Right before a time of absence: "on leave". */
  absent: string;
  /** The same, of hours or days rather than of a holiday: "out". */
  short: string;
  /** Right behind a time that does not suit: "won't work". */
  shut: string;
  /** Right behind a time of absence: "I am away". */
  gone: string;
  /** Words that may stand between any of these and the time. */
  small: string;
  /** Words that turn to another time. */
  turn: string;
};

export const refusalWords: Readonly<Record<string, RefusalWords>> = {
  en: {
    except:
      'except|except for|excepting|excluding|but not|other than|apart from|aside from|anything but|anytime but|(?:any|every|each)(?: [a-z]+)? but|all but|everything but|barring|save for|not|no|never',
    unsuited:
      "(?:can't|can not|cannot|couldn't|won't be able to|unable to|not able to|won't|will not)(?: really| unfortunately)? (?:do|make|manage|talk|meet|speak|join|call|attend)(?: it| a call)?|(?:not|n't)(?: be)?(?: really)? (?:available|free|around|possible|good|working|reachable)|unavailable|busy|booked(?: up| out)?|tied up|no time|no (?:meetings?|calls?)",
    short: 'out|away|off|ooo',
    absent:
      'on (?:holiday|vacation|leave|annual leave|parental leave|maternity leave|pto|the road)|out of (?:the )?office|travell?ing|abroad',
    shut: "(?:all |fully |already )?(?:booked|busy|taken|blocked|full)(?=\\s*(?:[.,;!]|$))|(?:(?:is|are|was|would be|'s|will be|looks?|seems?) )?(?:(?:just|really|already|unfortunately|sadly|also|completely|fully|a bit) )?(?:no good|not good|no use|impossible|not possible|not ideal|not great|not an option|not available|unavailable|terrible)|(?:is|are|was|looks?|'s|will be) (?:(?:just|really|already|unfortunately|sadly|also|completely|fully|a bit) )?(?:out|bad|busy|a no|a no-go|off|full|packed|booked|taken|tricky|difficult)|(?:(?:unfortunately|sadly|really|just) )?(?:isn't|is not|aren't|are not|wasn't|won't|will not|wouldn't|would not|doesn't|does not|don't|do not|can't|cannot) (?:(?:really|be|quite) )*(?:work|suit|fit|possible|good|great|ideal|an option|available|do|happen)|(?:(?:unfortunately|sadly) )?(?:i|we)(?: really)? (?:can't|cannot|can not|won't|don't|am not|are not|have no time|am busy|are busy)|i'm (?:not|busy)|we're (?:not|busy)",
    gone: "(?:away|out|off)(?=\\s*(?:[,.;!]|$))|(?:is|are) (?!(?:our |the |an? )?(?:good|best|fine|right|better|perfect|ideal|great|first|next|last|only|free|open|quiet|short|long|full|working|normal|possible|easier|another|different|new|whole)\\b)(?:our |the |an? )?[a-z]{3,}(?:[- ][a-z]+)? week|(?:on (?:holiday|vacation|leave)|out of (?:the )?office|unavailable)|(?:i|we) (?:am|will be|are)(?: all)? (?:out|away|off|on (?:holiday|vacation|leave)|travell?ing|abroad)|(?:i'm|we're|i'll be|we'll be)(?: all)? (?:out|away|off|on (?:holiday|vacation|leave)|travell?ing|abroad)|(?:is|are) (?:an? |our )?(?:public |bank |national )?holidays?",
    small: 'on|a|an|at|in|for|the|this|of|it|any|all|day|next|from|until|till|through|over|between|unfortunately',
    turn: 'but|however|though|so',
  },
  de: {
    except: 'ausser|nie|niemals|mit ausnahme von|aber nicht|nicht|kein|keine|bis auf',
    unsuited: 'nicht verfugbar|nicht erreichbar|nicht da|keine zeit|verhindert|ausgebucht',
    short: 'weg|unterwegs',
    absent:
      'im urlaub|auf (?:der |einer )?(?:messe|reisen|dienstreise|geschaftsreise|montage|schulung|fortbildung|tagung)|abwesend|ausser haus|verreist|unterwegs|nicht im buro|nicht im haus',
    shut: '(?:leider )?(?:nicht(?: mehr)?|nein)(?=\\s*(?:[.,;!]|$))|(?:geht|passt|klappt|kann|konnen|bin|sind|ist|habe|haben|ware|wird|sieht)~ (?:nicht|nie|keine zeit|schlecht|verhindert|ausgebucht)|scheidet~ aus',
    gone: '(?:bin|sind) (?:ich|wir)~ auf (?:der |einer )?(?:messe|reisen|dienstreise|geschaftsreise|montage|schulung|fortbildung|tagung)|(?:im urlaub|abwesend|verreist|unterwegs|nicht im buro|nicht da)|(?:bin|sind) (?:ich|wir)~ (?:im urlaub|abwesend|verreist|unterwegs)|ist (?:ein )?feiertag',
    small: 'am|an|einem|einen|den|der|die|das|dem|im|in|vom|bis|zum|ab|von|nachsten|kommenden|leider|diesen',
    turn: 'aber|jedoch|dafur|sondern',
  },
  fr: {
    except: "sauf|jamais|hormis|excepte|mais pas|pas|a l'exception",
    unsuited: '(?:pas|plus) (?:disponible|libre|dispo)|indisponible|occupee?',
    short: 'pas la',
    absent: 'en vacances|en conges?|absente?|en deplacement|hors du bureau',
    shut: "non(?=\\s*(?:[.,;!]|$))|(?:(?:je|nous|ce|ca|il|on) )?n(?:e |')(?:\\p{L}+ ){0,4}(?:pas|plus|guere)|(?:(?:ce )?n'est |c'est )?(?:pas possible|impossible|complique)|(?:ce|ca|je)~ pas",
    gone: '(?:en vacances|en conges?|absente?)|(?:je suis|nous sommes|je serai) (?:absente?s?|en vacances|en conges?|en deplacement)|est ferie',
    small: "le|un|une|la|les|l'|du|de|au|a|en|jusqu'au|jusqu'a|jusque|ce|cette",
    turn: 'mais|par contre|en revanche|cependant|plutot',
  },
  es: {
    except: 'excepto|menos|salvo|nunca|pero no|no|a excepcion de',
    unsuited: 'no (?:estoy )?disponible|ocupad[oa]',
    short: 'fuera',
    absent: 'de vacaciones|fuera(?: de la oficina)?|ausente|de viaje',
    shut: 'no(?=\\s*(?:[.,;!]|$))|(?:yo )?no (?:puedo|podemos|me viene|me va|nos|es posible|estoy|estare|tengo|funciona|sera|va a ser|puede ser)|imposible',
    gone: 'estoy (?:fuera|de vacaciones|de viaje)|estare (?:fuera|de vacaciones|de viaje)|es festivo',
    small: 'el|un|una|la|los|las|en|del|de|al|hasta|desde|este|esta',
    turn: 'pero|sin embargo|sino|mejor',
  },
  pt: {
    except: 'exceto|menos|salvo|nunca|mas nao|nao|com excecao de',
    unsuited: 'nao (?:estou )?disponivel|indisponivel|ocupad[oa]',
    short: 'fora',
    absent: 'de ferias|fora(?: do escritorio)?|ausente|em viagem',
    shut: 'nao(?=\\s*(?:[.,;!]|$))|(?:eu )?nao (?:posso|podemos|consigo|da|e possivel|estou|estarei|tenho|funciona|me da|vai|pode ser)|impossivel',
    gone: '(?:estou|estarei) (?:fora|de ferias|em viagem)|e feriado',
    small: 'o|a|os|as|na|no|nas|nos|em|de|do|da|ate|ao|dia',
    turn: 'mas|porem|no entanto',
  },
  it: {
    except: 'tranne|mai|eccetto|salvo|ma non|non|ad eccezione di',
    unsuited: 'non (?:sono )?disponibile|impegnat[oa]|occupat[oa]',
    short: 'fuori',
    absent: 'in ferie|in vacanza|assente|fuori(?: sede| ufficio)?|in viaggio',
    shut: 'no(?=\\s*(?:[.,;!]|$))|(?:io )?non (?:posso|possiamo|riesco|ce la|va|e possibile|sono|saro|ho|funziona|mi)|impossibile',
    gone: '(?:sono|saro) (?:fuori|in ferie|in vacanza|in viaggio)|e festa',
    small: "il|lo|la|i|gli|le|l'|di|del|al|dal|fino|nel|in",
    turn: 'ma|pero|invece',
  },
  nl: {
    except: 'behalve|nooit|uitgezonderd|maar niet|niet|geen|met uitzondering van',
    unsuited: 'niet beschikbaar|niet bereikbaar|geen tijd|verhinderd|bezet',
    short: 'weg',
    absent: 'op vakantie|met verlof|afwezig|met vakantie',
    shut: 'niet(?: meer)?(?=\\s*(?:[.,;!]|$))|(?:kan|kunnen|ben|lukt|past|gaat|schikt|is|komt|zit|heb)~ (?:niet|slecht|vol|geen tijd)',
    gone: '(?:op vakantie|afwezig|met verlof|niet aanwezig)|(?:ben ik|zijn we) (?:afwezig|op vakantie|weg|vrij)|is een feestdag',
    small: 'op|een|de|het|deze|van|tot|met|vanaf|in|volgende|komende',
    turn: 'maar|echter|wel',
  },
  pl: {
    except: 'oprocz|nigdy|poza|z wyjatkiem|byle nie|ale nie|nie',
    unsuited: 'niedostepn[ya]|zajet[ya]|nie mam czasu',
    short: 'poza biurem',
    absent: 'na urlopie|nieobecn[ya]|w delegacji',
    shut: 'nie(?=\\s*(?:[.,;!]|$))|(?:\\p{L}+ )?(?:nie (?:moge|mozemy|pasuje|da sie|jestem|mam|bede|odpowiada|dam rady)|odpada)',
    gone: '(?:na urlopie|nieobecn[ya])|(?:jestem|bede) (?:na urlopie|nieobecn[ya]|w delegacji)',
    small: 'w|we|do|od|dnia',
    turn: 'ale|jednak|natomiast|a',
  },
  sv: {
    except: 'utom|aldrig|forutom|men inte|inte|ej|med undantag for',
    unsuited: 'inte tillganglig|inte ledig|upptagen',
    short: 'borta',
    absent: 'pa semester|borta|bortrest|ledig fran jobbet|tjanstledig',
    shut: 'inte(?=\\s*(?:[.,;!]|$))|(?:kan|gar|passar|fungerar|ar|har|hinner)~ (?:inte|ej|daligt|fullt)',
    gone: '(?:pa semester|borta|bortrest)|(?:ar jag|ar vi) (?:borta|bortrest|pa semester)',
    small: 'pa|den|i|till|fran|och med|nasta',
    turn: 'men|daremot|dock',
  },
  da: {
    except: 'undtagen|unntatt|utenom|bortsett fra|aldrig|bortset fra|men ikke|ikke|pa naer',
    unsuited: 'ikke ledig|ikke tilgaengelig|optaget',
    short: 'vaek',
    absent: 'pa ferie|vaek|bortrejst|fravaerende',
    shut: 'ikke(?=\\s*(?:[.,;!]|$))|(?:kan|passer|er|gar|har|duer|fungerer)~ (?:ikke|darligt|fuldt)',
    gone: '(?:pa ferie|vaek|bortrejst)|(?:er jeg|er vi) (?:vaek|bortrejst|pa ferie)',
    small: 'pa|den|i|til|fra|og med|naeste',
    turn: 'men|derimod|dog',
  },
  ru: {
    except: 'кроме|никогда|за исключением|только не|но не|не',
    unsuited: 'занят[аы]?|недоступ(?:ен|на)|не могу',
    short: '(?!)',
    absent: 'в отпуске|в отъезде|в командировке',
    shut: '(?:(?:я|мы) )?(?:не (?:могу|можем|подходит|подоидет|получится|получается|удобно|свободен|свободна|буду|выидет)|занят[аы]?)',
    gone: '(?:я )?(?:в отпуске|в отъезде|в командировке)',
    small: 'в|во|на|до|с|по',
    turn: 'но|а|зато|однако',
  },
  ja: {
    except: '(?!)',
    unsuited: '(?!)',
    short: '(?!)',
    absent: '(?!)',
    shut: '(?:は|では|に|だけは|以外|を除)?(?:都合が(?:悪|つか)|難しい|不在|無理|不可|だめ|ダメ|以外|を除)',
    gone: '(?:は)?(?:休み|不在|休暇)',
    small: 'の',
    turn: '(?:が|けど|でも)、',
  },
  zh: {
    except: '除了|除|不要|不是',
    unsuited: '没空|沒空|不方便',
    short: '(?!)',
    absent: '休假|出差|请假',
    shut: '(?:我)?(?:不行|没空|沒空|不方便|没有时间|沒時間|不可以|没时间|不合适|有事)',
    gone: '(?:我)?(?:休假|出差|请假|放假)',
    small: '在|的',
    turn: '但是|但|不过',
  },
};
