/* What has a term of business, folded, in the languages we write. */

const topics: Readonly<Record<string, readonly [string, string]>> = {
  trial: [
    'trial|pilot|test(?:phase|zeitraum|version|periode|zeit|woche|monat)?|prob(?:e(?:zeit|phase|monat|woche|lieferung|n)?|ieren)|essai|essayer|prueba|probar\\p{L}*|periodo de prueba|prova|provar\\p{L}*|teste|testar|experiment\\p{L}*|proef\\p{L}*|probn\\p{L}+|provperiod\\p{L}*|prova|prøv\\p{L}*|testen|testa|probieren|(?:aus)?probieren|пробн\\p{L}*|тестов\\p{L}*|try',
    '试用|试听|体験|トライアル|無料期間',
  ],
  contract: [
    'contracts?|agreement|vertrag\\p{L}*|vertrage|laufzeit\\p{L}*|mindestlaufzeit|contrats?|contratos?|contratt[oi]|umow\\p{L}*|avtal\\p{L}*|aftale\\p{L}*|kontrakt\\p{L}*|contract(?:en)?|looptijd|subscription|abo\\p{L}*|suscripcion|assinatura|subscricao|minimum term|commitment|durata|duree|duracion|duracao|договор\\p{L}*|bindningstid|bindingsperiode|okres umowy',
    '合同|合約|契約',
  ],
  notice: [
    'notice|kundig\\p{L}*|gekundigt|kundbar|frist|preavis|preaviso|aviso|preavviso|disdetta|opzeg\\p{L}*|opzegtermijn|wypowiedzen\\p{L}*|uppsagning\\p{L}*|opsigelse\\p{L}*|cancel\\p{L}*|storn\\p{L}*|annul\\p{L}*|cancelamento|cancelacion|отмен\\p{L}*|расторж\\p{L}*|avbok\\p{L}*|afbestil\\p{L}*|wycofa\\p{L}*',
    'キャンセル|解約|取消|退订|解约',
  ],
  setup: [
    'set-?up|set (?:it|this|you|everything) up|sets? up|onboarding|roll-?out|go live|einricht\\p{L}*|eingerichtet|einfuhrung|implement\\p{L}*|implant\\p{L}*|mise en (?:place|service)|install\\p{L}*|installation\\p{L}*|puesta en marcha|configurac\\p{L}*|instal\\p{L}*|avvio|attivazione|installa\\p{L}*|inbetriebnahme|wdro[zż]en\\p{L}*|montering\\p{L}*|monter\\p{L}*|montaz\\p{L}*|установк\\p{L}*|внедрен\\p{L}*|настро\\p{L}*',
    '导入|導入|安装|実装|設置',
  ],
  migration: [
    'migrat\\p{L}*|migrac\\p{L}*|migraz\\p{L}*|migraci\\p{L}*|(?:number )?porting|ported|port (?:it|them|your|the)|portab\\p{L}*|portering\\p{L}*|rufnummernmitnahme|mitnahme|przenies\\p{L}*|umzug der daten|datenubernahme|перенос\\p{L}*',
    '迁移|移行',
  ],
  delivery: [
    'deliver\\p{L}*|arriv\\p{L}*|llega\\p{L}*|chega\\p{L}*|dociera|ankommer|anlander|lead time|turnaround|shipping|dispatch\\p{L}*|lieferung\\p{L}*|lieferzeit\\p{L}*|liefer\\p{L}*|geliefert|livr\\p{L}*|delai (?:moyen|de livraison)|apres (?:la )?commande|plazo (?:medio|de entrega)|entreg\\p{L}*|consegn\\p{L}*|lever\\p{L}*|dostaw\\p{L}*|dostarcz\\p{L}*|доставк\\p{L}*|поставк\\p{L}*|срок\\p{L}*',
    '交货|发货|送货|納期|納品|配送|到货',
  ],
  guarantee: [
    'warrant(?:y|ies)|guarantee\\p{L}*|garanti\\p{L}*|garanzia|gwarancj\\p{L}*|gewahrleistung|гаранти\\p{L}*',
    '保修|质保|保証',
  ],
  answer: [
    'response time|respond\\p{L}*|reaktionszeit|antwortzeit|temps de reponse|tiempo de respuesta|tempo de resposta|tempo di risposta|reactietijd|czas reakcji|svarstid|время ответа',
    '响应|応答|回答時間',
  ],
  training: [
    'training|schulung\\p{L}*|formation|formacion|formacao|formazione|szkolen\\p{L}*|utbildning\\p{L}*|обучен\\p{L}*',
    '培训|研修|课程',
  ],
  refund: [
    'refund\\p{L}*|return\\p{L}*|ruckgabe\\p{L}*|zuruckgeben|retour\\p{L}*|devoluc\\p{L}*|devoluci\\p{L}*|reso|zwrot\\p{L}*|zwroci\\p{L}*|возврат\\p{L}*|retur\\p{L}*',
    '退货|返品|返金|退款',
  ],
  retention: [
    'retention|kept|stored|keep|aufbewahr\\p{L}*|gespeichert|conserv\\p{L}*|stockee?s?|almacen\\p{L}*|guardad\\p{L}*|armazenad\\p{L}*|bewaard|bewaren|przechowyw\\p{L}*|sparas|lagras|gemmes|opbevar\\p{L}*|хран\\p{L}*',
    '保存|保留|保管',
  ],
  offer: [
    'valid|gultig|valable|valid[ao]s?|geldig|quotation|quote|angebot gilt|offert(?:en|e)?|tilbud\\p{L}*|wazn\\p{L}*|price (?:is )?(?:fixed|guaranteed)|действительн\\p{L}*|действует',
    '有效期|有効期限',
  ],
  payment: [
    'payment terms?|pay(?:s|ing)?|paid|zahlungsziel|zahlbar|invoices?|rechnung\\p{L}*|factur\\p{L}*|fatura\\p{L}*|fattur\\p{L}*|faktur\\p{L}*|p[łl]atnosc\\p{L}*|betal\\p{L}*|оплат\\p{L}*|счет\\p{L}*|payable',
    '付款|支払|账期',
  ],
};

const patterns = Object.entries(topics).map(([name, [bounded, unbounded]]) => ({
  name,
  is: new RegExp(`(?<!\\p{L})(?:${bounded})(?!\\p{L})|${unbounded}`, 'u'),
}));

/** Of what a folded text speaks that has a term: the trial, the contract and its end, setting up, delivery, guarantees and more. */
export const topicsIn = (text: string): string[] => patterns.flatMap(({ name, is }) => (is.test(text) ? [name] : []));
