/** What stands in a warning that a gateway puts above mail from outside, by kind and over the languages. */
const outside =
  /\bexternal|\bextern[aeosm]?\b|\bexterne[nrs]?\b|\boutside\b|außerhalb|ausserhalb|extérieur|\bfuera de|\bexterior|\bexterno|\bfora da|\bestern[oaie]\b|all.esterno|\bbuiten\b|zewnętrzn|spoza|\bextern|\bekstern|utanför|udenfor|utenfor|ulkopuol|внешн|外部|社外|組織外|公司外|unknown sender|unbekannte[nrm]? absender/iu;
const mail =
  /\be-?mails?\b|\bmessages?\b|\bsender\b|nachricht|absender|courriel|expéditeur|\bcorreo\b|mensaje|remitente|mensagem|remetente|messaggio|mittente|bericht|afzender|wiadomość|nadawc|meddelande|avsändare|\bmails?\b|afsender|e-post|avsender|viesti|lähettäjä|письмо|сообщение|отправител|邮件|郵件|メール/iu;
const advice =
  /\bclick|\blinks?\b|attachment|\bopen\b|\bcaution\b|\bcautious\b|suspicious|phishing|anhäng|anlagen|vorsicht|\bklick|cliquez|pièces? jointes?|liens?\b|prudence|enlaces?|adjuntos?|\bclic\b|\bclique|anexos?|allegat[io]|collegament|bijlage|załącznik|odnośnik|bilag|bifog|länk|vedlegg|lenke|liitte|linkk|вложени|ссылк|链接|附件|添付|リンク/iu;
const cameFrom =
  /\boriginat|\b(?:came|comes|coming|sent|received|is|was) (?:from|by)\b|\bstammt\b|\bkommt\b|\bkam\b|wurde von|\bprovient|\bproviene|\bprocede|\bveio\b|\boriginou|\bvem de|\bafkomstig|\bkomt\b|\bpochodzi|\bkommer\b|\bkommet|\btulee\b|\bпришло|отправлено|来自|から/iu;
const alarm =
  /^\W{0,8}(?:caution|warning|attention|alert|notice|important|be careful|external|extern[aeo]?|esterno|zewnętrzna|achtung|vorsicht|warnung|hinweis|avertissement|prudence|atención|advertencia|precaución|atenção|aviso|cuidado|attenzione|avviso|let op|waarschuwing|uwaga|varning|obs|advarsel|huomio|внимание|注意|警告)(?!\p{L})/iu;
const thisMail =
  /^\W{0,8}(?:this|the following|diese?|die|ce|cet|cette|este|esta|questo|questa|deze|dit|ta|niniejsza|detta|denna|denne|dette|tämä|это|данное|此|本|この)\s?/iu;
/** "EXTERNAL", "[EXTERN]", "External email": nothing but the label. */
const label =
  /^[\W_]{0,12}(?:external|extern[aeo]?|externer absender|expéditeur externe|remitente externo|remetente externo|mittente esterno|externe afzender|nadawca zewnętrzny|extern avsändare|ekstern (?:afsender|avsender)|внешний отправитель|外部邮件|外部メール|社外メール|esterno|e-?mail (?:externo|externe|esterna)|correo externo)(?:[\s-]+(?:e-?mail|mail|message|sender|absender|nachricht))?[\W_]{0,12}$/iu;
/** Microsoft's and other products' own sentences. */
const known =
  /^\W{0,4}(?:you don['’]?t often get (?:e-?mail|messages?) from|some people who received this message don['’]?t often get|sie erhalten nicht (?:oft|häufig) e-?mails? von|vous n['’]obtenez pas souvent|no suele recibir correo|power(?:ed)? by mimecast|zjqcmqryfpfptbanner|(?:learn why this is important)\b)/iu;

/** No gateway says "I", "me" or "can you". */
const spoken =
  /(?<!\p{L})(?:I (?:am|do|did|have|had|was|will|would|can|could|want|never|ask|don['’]t|didn['’]t)|I['’](?:m|ve|ll|d)|me|my|ich|mich|mir|meine[mnrs]?|je|moi|mes|mon|yo|mi|eu|meu|minha|io|mio|ik|mij|mijn|jag|mig|jeg|я|мне|мой)(?!\p{L})|\b(?:can|could|would|did) you\b/u;

const bannerLimit = 600;

const isBannerStart = (line: string): boolean => {
  // What begins like one is asked first: few lines do, and whose words they are is the dearest question.
  return line.length <= bannerLimit && !line.endsWith('?') && warns(line) && !spoken.test(line);
};

const labelledLine = /^\W{0,3}[[(【]([^\])】]{3,40})[\])】]\s*(.{0,300})$/u;

const warns = (line: string): boolean => {
  if (known.test(line) || label.test(line)) return true;
  // "[Expéditeur externe] Soyez prudent avec les liens": the label, and on its line what to be careful with.
  const labelled = labelledLine.exec(line);
  if (labelled && outside.test(labelled[1] ?? '') && advice.test(labelled[2] ?? '')) return true;
  if (alarm.test(line)) return outside.test(line) && mail.test(line) && (cameFrom.test(line) || advice.test(line));
  return thisMail.test(line) && mail.test(line) && outside.test(line) && cameFrom.test(line);
};

/** A further line of the warning: advice about links, or the end of a sentence that speaks of sender and content. */
const goesOn = (line: string): boolean =>
  line.length <= bannerLimit &&
  !line.endsWith('?') &&
  (known.test(line) ||
    isBannerStart(line) ||
    (advice.test(line) &&
      (mail.test(line) || /attachment|anhäng|pièces? jointes?|adjunto|anexo|allegat|bijlage|załącznik/iu.test(line))) ||
    /^(?:recogni[sz]e|know|unless|sender|organi[sz]ation|content|and know)\b.{0,120}(?:sender|safe|organi[sz]ation)\b.{0,40}$/i.test(
      line,
    ));

const longestBanner = 8;

/**
 * How many lines on top of a mail are a gateway's warning about mail from outside ("CAUTION: This email originated from outside…", "[EXTERN]"); 0 when
 * there is none. Such a line says where the mail came from, in the words of a warning; what follows it in the same block and gives advice about links and
 * senders belongs to it. Nobody wrote these words to us.
 */
export const bannerLength = (lines: readonly string[]): number => {
  let end = 0;
  let filled = 0;
  for (let at = 0; at < lines.length && filled < longestBanner; at += 1) {
    const line = (lines[at] ?? '').replace(/[*_|]+/g, ' ').trim();
    if (line === '') continue;
    if (/^[-=–—]{3,}$/.test(line)) {
      if (end > 0) end = at + 1;
      continue;
    }
    filled += 1;
    if (!(end === 0 ? isBannerStart(line) : goesOn(line))) break;
    end = at + 1;
  }
  return end;
};
