/* Long because it is tables: what takes an offered time, what does not, and what a person is asked about, in many languages. */
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../gates';
import { detectAcceptance } from './detect-acceptance';

/** Thursday 7 May 2026, 10:00 in Lisbon; offered: Tuesday 12 May 14:30 and Thursday 14 May 10:00. */
const at = Date.UTC(2026, 4, 7, 9);
const zone = 'Europe/Lisbon';
const offer = (day: number, hour: number, minute = 0) => {
  const startAt = Date.UTC(2026, 4, day, hour - 1, minute);
  return { startAt, endAt: startAt + 1_200_000, zone };
};
const tuesday = offer(12, 14, 30);
const thursday = offer(14, 10);
const name = new Map([
  [tuesday.startAt, 'tue'],
  [thursday.startAt, 'thu'],
]);
const read = (text: string, offered = [tuesday, thursday], listed = offered): string => {
  const found = detectAcceptance({ text, at, language: detectLanguage(text), offered, listed });
  if (found.kind === 'accepted') return name.get(found.startAt) ?? '?';
  return found.kind === 'none' ? 'none' : `unclear:${found.candidates.map((each) => name.get(each) ?? '?').join('+')}`;
};

describe('detectAcceptance, a second set of sentences', () => {
  it.each([
    ['Hello, thanks for getting back. 14:30 on the 12th would be best for us. Regards', 'tue'],
    ['Sure, Thursday it is', 'thu'],
    ['Thurs 10am pls', 'thu'],
    ['Happy to chat on Tuesday at half past two', 'tue'],
    ['Book me in for Tuesday 2.30pm', 'tue'],
    ['I am free on the 14th at 10', 'thu'],
    ['Dann nehme ich den Donnerstag', 'thu'],
    ['Der zweite Vorschlag passt besser', 'thu'],
    ['Einverstanden mit Dienstag 14:30 Uhr', 'tue'],
    ['Bonjour, je prends le second créneau.', 'thu'],
    ['Va pour jeudi à 10h', 'thu'],
    ['Nos vemos el jueves entonces', 'thu'],
    ['Combinado, terça-feira às 14:30', 'tue'],
    ['Facciamo giovedì', 'thu'],
    ['Doe maar donderdag om 10 uur', 'thu'],
    ['Pasuje mi czwartek', 'thu'],
    ['Vi tar torsdag', 'thu'],
    ['Det passer best tirsdag', 'tue'],
    ['Давайте во вторник в 14:30', 'tue'],
    ['木曜日の10時で大丈夫です', 'thu'],
    ['周四上午10点没问题', 'thu'],
    ['I can only do 15:00 on Tuesday', 'none'],
    ['Thursday is out, and Tuesday is not possible either', 'none'],
    ['How long does the call on Tuesday take?', 'none'],
    ['We already have a supplier, thanks', 'none'],
    ['Who are you and how did you get my address?', 'none'],
    ['Please send more information before we talk', 'none'],
    ['Ich bin bis Donnerstag im Urlaub', 'none'],
    ['Donnerstag habe ich einen anderen Termin', 'none'],
    ['Great, see you Tuesday then!', 'tue'],
    ['Count me in for Thursday 10:00.', 'thu'],
    ['I have moved things around, so Tuesday afternoon it is', 'tue'],
    ['Der Dienstag wäre mir lieber', 'tue'],
    ['Leider kann ich am Dienstag nicht, Donnerstag ginge', 'thu'],
    ['Je suis disponible jeudi à 10h', 'thu'],
    ['Ce sera mardi 14h30 pour moi', 'tue'],
    ['Me quedo con el jueves a las 10', 'thu'],
    ['Prefiro quinta-feira', 'thu'],
    ['Preferirei martedì pomeriggio', 'tue'],
    ['Donderdag graag', 'thu'],
    ['Poproszę wtorek', 'tue'],
    ['Torsdag funkar bäst för mig', 'thu'],
    ['Jeg foretrækker torsdag', 'thu'],
    ['Лучше в четверг', 'thu'],
    ['火曜日の午後でお願いします', 'tue'],
    ['我选周四', 'thu'],
    ['Did you get my mail on Tuesday?', 'none'],
    ['We met on Tuesday at the fair, did we not?', 'none'],
    ['Let me check with my colleague and get back to you', 'none'],
    ['I will let you know by Thursday', 'none'],
    ['Could you call me Tuesday after 16:00?', 'none'],
  ])('%s → %s', (text, wanted) => expect(read(text)).toBe(wanted));
});

describe('detectAcceptance', () => {
  it.each([
    'Tuesday 14:30 works',
    'Hi Mara,\n\nTuesday at 2:30 pm works for me. Speak then!',
    'Tuesday works for me.',
    "Let's do Tuesday",
    'The first one please',
    'The first slot suits me best',
    'Option 1 is good',
    'Tuesday, 14:30.',
    '12 May 14:30 is perfect, thank you',
    'Yes! Tuesday.',
    "Thursday won't work but Tuesday does",
    'I can make 14:30 on Tuesday, please send me an invite.',
    'Could we do Tuesday at 14:30?',
    '2:30pm works',
    'No problem, Tuesday at 14:30 it is',
    'The afternoon slot works',
    'I would prefer Tuesday afternoon',
    '14:30 passt mir gut',
    'Dienstag um 14:30 passt.',
    'Dienstag, 12. Mai um 14:30 Uhr passt mir sehr gut. Danke!',
    'Der erste Termin passt.',
    'Gerne am Dienstag.',
    'Am Donnerstag geht es leider nicht, aber Dienstag passt.',
    'Mardi 14h30 me convient parfaitement.',
    'Le premier créneau me convient',
    'Ok pour mardi 14h30',
    'El martes a las 14:30 me va bien',
    'La primera opción, por favor',
    'Perfecto, el martes',
    'Terça às 14h30 está ótimo',
    'A primeira opção serve',
    'Martedì alle 14:30 va bene',
    'La prima opzione va bene',
    'Dinsdag 14.30 uur is goed',
    'De eerste optie past goed',
    'Wtorek 14:30 mi pasuje',
    'Pierwszy termin pasuje',
    'Tisdag kl 14.30 passar bra',
    'Den första tiden passar',
    'Tirsdag klokken 14:30 passer fint',
    'Det første forslag passer',
    'Вторник в 14:30 подходит',
    'Первый вариант подходит',
    '火曜日の14時30分でお願いします',
    '最初の時間でお願いします',
    '周二下午2点半可以',
    '第一个时间可以',
  ])('takes Tuesday: %s', (text) => expect(read(text)).toBe('tue'));

  it.each([
    'Thursday at 10 is great',
    "let's do Thursday",
    '10 Uhr passt',
    '10 works',
    'the second one works',
    'The latter please',
    'the morning one works for us',
    'Tuesday is difficult, I am in a meeting all day. Thursday at 10 works though.',
    'Donnerstag um 10 Uhr klappt',
    'jeudi 10h parfait',
    'jueves a las 10 perfecto',
    'quinta às 10h pode ser',
    'giovedì alle 10 perfetto',
    'donderdag 10 uur past',
    'czwartek o 10:00 pasuje',
    'torsdag kl. 10 funkar',
    'Четверг в 10:00 удобно',
  ])('takes Thursday: %s', (text) => expect(read(text)).toBe('thu'));

  it.each([
    ['Both work for me', 'unclear:tue+thu'],
    ['Either is fine', 'unclear:tue+thu'],
    ['Sounds good!', 'unclear:tue+thu'],
    ['Yes, happy to talk.', 'unclear:tue+thu'],
    ['I can do Tuesday 14:30 or Thursday 10:00', 'unclear:tue+thu'],
    ['Next week works', 'unclear:tue+thu'],
    ['Tuesday works if you can do 16:00', 'unclear:tue'],
    ['Beide passen', 'unclear:tue+thu'],
  ])('leaves to a person: %s', (text, wanted) => expect(read(text)).toBe(wanted));

  it.each([
    'Tuesday at 16:00 works better for me',
    "Tuesday 14:30 doesn't work for me",
    'Neither Tuesday nor Thursday works',
    'Neither works, sorry.',
    'Dienstag um 14:30 passt leider nicht',
    'Mardi 14h30 ne me convient pas',
    'El martes no puedo',
    'What exactly would we talk about?',
    'Can you send me your price list first?',
    'I am in a meeting on Tuesday at 14:30.',
    'Our webinar on Tuesday at 14:30 is open to everybody in the trade who wants to know more',
    'Your invoice of 12 May was paid, thank you for sending it so quickly to our department',
    '> Tuesday 14:30\nWhat is this about?',
    'Not interested.',
    'Please call me on Friday instead',
    'The first thing I would like to know is what it costs and how long it takes to set up.',
    'We are on holiday until Tuesday',
  ])('is no acceptance: %s', (text) => expect(read(text)).toBe('none'));

  it('finds the weekday of a later week when that is what was offered', () => {
    const later = offer(26, 14, 30);
    const found = detectAcceptance({
      text: 'Tuesday 14:30 works',
      at,
      language: 'en',
      offered: [later, thursday],
      listed: [],
    });
    expect(found).toMatchObject({ kind: 'accepted', startAt: later.startAt });
    expect(read('Tuesday 12 May 14:30 works', [later, thursday])).toBe('none');
  });
  it('takes plain agreement for the only time offered', () => {
    expect(read('Perfect, thanks', [tuesday])).toBe('tue');
    expect(read('Passt', [tuesday])).toBe('tue');
    expect(read('Thanks for your mail', [tuesday])).toBe('none');
  });
  it('a time that had passed when the message was written is none', () => {
    const past = offer(6, 10);
    expect(read('the first one please', [past, tuesday, thursday])).toBe('tue');
    expect(read('10:00 works', [past])).toBe('none');
  });
  it('nothing was offered, nothing is accepted', () => expect(read('Tuesday 14:30 works', [])).toBe('none'));
  it('hostile lengths are read in bounded time', () => {
    expect(read(`${'Tuesday 14:30 or '.repeat(5_000)}`).startsWith('unclear')).toBe(false);
    expect(read('a '.repeat(100_000))).toBe('none');
  });
});

describe('detectAcceptance, what only mentions an offered time', () => {
  it.each([
    ["I'd have to check with my boss first, but Tuesday might work", 'none'],
    ['I was at your booth on Tuesday, great demo', 'none'],
    ["Thursday is my daughter's birthday", 'none'],
    ['Dienstag muss ich erst klären', 'none'],
    ['Jeudi est un jour férié', 'none'],
    ['#2', 'thu'],
    ['Tuesday is out - let us do Thursday', 'thu'],
    ['Давайте в четверг в 10', 'thu'],
    ['I would take the Thursday if nobody else has it', 'thu'],
    ['Dinsdag komt mij prima uit', 'tue'],
    ['Torsdag går det fint', 'thu'],
    ['We were hoping for Tuesday, so that is great', 'tue'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('detectAcceptance, a day or place that is taken and a clock that is not', () => {
  it.each([
    ['Thursday works, but could we make it 11?', 'unclear:thu'],
    ['Thursday is fine, though 10 is too early. 11?', 'unclear:thu'],
    ['Thursday works. At 16:00 though, not 10:00.', 'unclear:thu'],
    ['Tuesday is great. After 16:00 if possible.', 'unclear:tue'],
    ['Tuesday works. My colleague Ben joins at 15:00 only.', 'unclear:tue'],
    ['Tuesday is fine but Wednesday would be better.', 'unclear:tue'],
    ['Tuesday works, next month though.', 'unclear:tue'],
    ['The second one, but an hour later please.', 'unclear:thu'],
    ['The first one but at 16:00.', 'unclear:tue'],
    ['Giovedì va bene, ma alle 16.', 'unclear:thu'],
    ['Der zweite Termin, aber bitte eine Stunde später.', 'unclear:thu'],
    ['Le deuxième créneau, mais une heure plus tard.', 'unclear:thu'],
    ['La primera opción, pero una hora más tarde.', 'unclear:tue'],
    // What stays: a clock that was agreed to, what is told of other hours, and another day refused.
    ['Tuesday 14:30 works. I leave at 15:30 sharp.', 'tue'],
    ['Thursday works. Note that our office opens at 9.', 'thu'],
    ['Yes to Tuesday, no to Thursday.', 'tue'],
    ['Perfect, Tuesday. But 15 minutes max.', 'tue'],
    ['Thursday at 10 works but please send the invite to ben@x.example instead.', 'thu'],
  ])('%s → %s', (text, wanted) => expect(read(text)).toBe(wanted));

  it('shows a person all of the words, also those that speak against it', () => {
    const text = 'The second one, but an hour later please.';
    const found = detectAcceptance({
      text,
      at,
      language: 'en',
      offered: [tuesday, thursday],
      listed: [tuesday, thursday],
    });
    expect(found).toMatchObject({
      words: 'The second one … but an hour later please',
      why: 'It asks to move the time that was offered.',
    });
  });
});

describe('detectAcceptance, a day that is taken for another week, perhaps or on a condition', () => {
  it.each([
    ['Tuesday works, but not this Tuesday, the one after', 'unclear:tue'],
    ['Tuesday works, but not this coming one, the following one.', 'unclear:tue'],
    ['Tuesday 14:30 works, but in two weeks rather than next week', 'unclear:tue'],
    ['Any Tuesday except the 12th works.', 'unclear:tue'],
    ['Tuesday would be perfect, though this coming Tuesday is a holiday here', 'unclear:tue'],
    ['Dienstag passt, aber nicht dieser, sondern der darauf', 'unclear:tue'],
    ['Der Dienstag darauf würde mir passen', 'unclear:tue'],
    ['Dienstag gerne, aber nicht nächste Woche, sondern übernächste', 'unclear:tue'],
    ["Mardi oui, mais celui d'après", 'unclear:tue'],
    ["D'accord pour mardi, mais la semaine d'après", 'unclear:tue'],
    ['El martes sí, pero el de la semana siguiente', 'unclear:tue'],
    ['Quinta está ótimo, mas não esta, a seguinte', 'unclear:thu'],
    ['Le mardi suivant serait mieux', 'unclear:tue'],
    ['How about the Thursday after that?', 'unclear:thu'],
    ['Tuesday could work', 'unclear:tue'],
    ['Maybe Tuesday', 'unclear:tue'],
    ['Thursday possibly.', 'unclear:thu'],
    ['Vielleicht Dienstag', 'unclear:tue'],
    ['Peut-être mardi', 'unclear:tue'],
    ['Quizás el martes', 'unclear:tue'],
    ['Tuesday at 14:30 your time or mine?', 'unclear:tue'],
    ['Tuesday would work if you can send the pricing first and my boss agrees', 'unclear:tue'],
    ['Tuesday works if Peter is free', 'unclear:tue'],
    ['Falls der Kollege zusagt, passt Dienstag', 'unclear:tue'],
    ["Mardi me convient si mon collègue est d'accord", 'unclear:tue'],
    ['El martes me va bien si mi jefa está de acuerdo', 'unclear:tue'],
    ['Tuesday, or if that is gone, Thursday', 'unclear:tue+thu'],
    ['Wenn Dienstag nicht klappt, dann Donnerstag', 'unclear:tue+thu'],
    // Would have been taken.
    ['Would it be OK to decide on Tuesday?', 'none'],
    ['Ask me again on Thursday', 'none'],
    ['Thursday would have been great, but something came up.', 'none'],
    ['I wish I could do Tuesday', 'none'],
    ['Dienstag wäre schön gewesen, geht aber leider nicht mehr', 'none'],
    ['Mardi aurait été parfait, mais je ne suis plus libre', 'none'],
    ['El martes habría sido perfecto pero ya no puedo', 'none'],
    ['Tuesday works for Peter, I am still checking with Anna.', 'none'],
    // What only sounds like it.
    ['Tuesday works. If you need anything before then let me know.', 'tue'],
    ['Tuesday at 14:30 works if that still suits you.', 'tue'],
    ["If it's still free I'd take Tuesday 14:30", 'tue'],
    ['Dienstag passt, wenn es Ihnen auch recht ist.', 'tue'],
    ['Jeudi à 10h, si vous êtes toujours disponible', 'thu'],
    ['Martedì va bene, se per voi è ok', 'tue'],
    ['Tuesday works, maybe my colleague joins too.', 'tue'],
    ['Dienstag 14:30 passt. Danach habe ich noch einen anderen Termin.', 'tue'],
    ['Thursday works. The next step would be to send me the link.', 'thu'],
    ["Tuesday works, I'm out of the office the following week.", 'tue'],
    ['Tuesday 14:30 works. I will probably be on my mobile.', 'tue'],
    ['El martes sí, sin problema. Quizás se une mi socia.', 'tue'],
  ])('%s → %s', (text, wanted) => expect(read(text)).toBe(wanted));

  it.each([
    ['The second rather than the first', 'thu'],
    ["I'd rather take the second than the first", 'thu'],
    ['Not the first one, the second one please', 'thu'],
    ['Der erste Termin passt, der zweite nicht', 'tue'],
    ['Lieber Donnerstag als Dienstag', 'thu'],
    ['Plutôt jeudi que mardi', 'thu'],
    ['Mejor el jueves que el martes', 'thu'],
    ['Martedì va meglio di giovedì', 'tue'],
    ['Четверг удобнее, чем вторник', 'thu'],
    ["I can't do Thursday so let's go with Tuesday", 'tue'],
    ['Lieber Mittwoch als Dienstag', 'none'],
  ])('what is preferred to another: %s → %s', (text, wanted) => expect(read(text)).toBe(wanted));

  it('offers a person the same day of both weeks, where both were offered', () => {
    const after = offer(19, 14, 30);
    const text = 'Tuesday works, but not this Tuesday, the one after';
    const found = detectAcceptance({
      text,
      at,
      language: 'en',
      offered: [tuesday, thursday, after],
      listed: [tuesday, thursday, after],
    });
    expect(found).toMatchObject({
      kind: 'unclear',
      candidates: [tuesday.startAt, after.startAt],
      why: 'It asks for another day than the one that was offered.',
    });
  });

  it('plain agreement to the only time offered is none on a condition', () =>
    expect(read('Perfect, if my boss agrees', [tuesday])).toBe('unclear:tue'));
});
