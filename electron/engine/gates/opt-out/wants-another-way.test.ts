import { describe, expect, it } from 'vitest';
import { detectOptOut } from './detect-opt-out';

const leads = [
  'Rufen Sie mich nicht vormittags an, da fahre ich. Nachmittags gerne.',
  'Ich habe keine Mail von Ihnen bekommen, bitte nochmal senden.',
  'Lassen Sie uns nicht mehr mailen, rufen Sie lieber an: 040 555 0158.',
  'No me escriba a este correo, mejor al de mi empresa: compras@flotasur.example',
  'Mail me niet op mijn privéadres maar op werk@vloot.example, dan kijk ik ernaar.',
  "Stop sending it to my gmail, use this address instead and let's set up the call.",
  "Let's not email back and forth any more, ring me instead.",
  'Ne me rappelez pas le matin, je suis en tournée.',
  'Não me ligue antes das 15h, estou em rota.',
  'Non mi chiami prima delle 15, poi volentieri.',
  'Proszę nie dzwonić przed 10, potem chętnie porozmawiam.',
  'Не звоните до 10, потом буду рад поговорить.',
  'Please don’t call me, e-mail me.',
  'Bitte rufen Sie mich nicht an, schreiben Sie mir.',
  'Ne m’appelez pas, écrivez-moi.',
  'No me llame, prefiero correo.',
  'No me llame, escríbame.',
  'Não me ligue, escreva-me.',
  'Non mi chiami, mi scriva.',
  'Niet bellen, mail me even.',
  'Proszę nie dzwonić, proszę pisać.',
  'Ring mig inte, mejla mig.',
  'Ring mig ikke, skriv til mig.',
  'Не звоните, пишите.',
];

const done = [
  'Stop writing to me, I have asked you before.',
  'Please do not email me again. If you must, write to my lawyer instead: law@firm.example. Remove me from your list.',
  'Schreiben Sie mir nicht mehr.',
  'No me escriba más.',
  'Ne m’écrivez plus.',
  'Non scrivetemi più.',
  'Stuur me geen mail meer.',
  'Please don’t call me or e-mail me.',
  'Do not call me, do not e-mail me.',
  'Rufen Sie mich nicht an, schreiben Sie mir auch nicht.',
  'Ne m’appelez plus et ne m’écrivez plus.',
  'No me llame ni me escriba más.',
  'Não me ligue nem me escreva mais.',
  'Non mi chiami e non mi scriva più.',
  'Non mi chiami più.',
  'Non mi telefoni mai più!',
  'Proszę do mnie nie dzwonić i nie pisać.',
  'Ring mig inte och mejla mig inte.',
  'Не звоните мне и не пишите.',
];

describe('another way', () => {
  it.each(leads)('no opt-out: %s', (text) => {
    expect(detectOptOut({ text, subject: 'Re: Rounds' })).toBeNull();
  });
  it.each(done)('an opt-out all the same: %s', (text) => {
    expect(detectOptOut({ text, subject: 'Re: Rounds' })).not.toBeNull();
  });
});
