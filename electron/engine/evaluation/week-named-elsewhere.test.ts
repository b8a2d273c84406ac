import { describe, expect, it } from 'vitest';
import { replyInNovember } from './reply-in-november.fixture';
import { runRuleChecks } from './run-rule-checks';

const timeCheck = (body: string, draft = 'Would Monday 23 November at 15:00 suit? London time.') =>
  runRuleChecks(replyInNovember({ body, draft })).find((each) => each.name === 'time');

describe('a week counted from days that the message does not name', () => {
  it.each([
    'Neither I am afraid, board week. The week after, Monday or Friday, after 2pm. Put it straight in please.',
    'The week after would be better.',
    'Not those days, the week after please',
    'Can we do the week after that?',
    'I am away that week. The one after, Monday?',
    'The following week works.',
    'Same times a week later?',
    'Diese Tage nicht, die Woche darauf gern, Montag?',
    'Da bin ich im Urlaub, lieber eine Woche später.',
    'La semaine suivante plutôt, lundi ?',
    'Plutôt la semaine d’après.',
    'Mejor la semana siguiente, el lunes.',
    'Prefiro a semana seguinte, segunda.',
    'Meglio la settimana dopo, lunedì.',
    'Liever de week erna, maandag?',
    'Może tydzień później, w poniedziałek?',
    'Hellre veckan därpå, måndag?',
    'Hellere ugen efter, mandag?',
    'Лучше неделей позже, в понедельник.',
    'その翌週の月曜はいかがでしょうか。',
  ])('waits for a person: %s', (body) => {
    const found = timeCheck(body);
    expect(found).toMatchObject({ passed: false });
    expect(found?.evidence).toMatch(/^“.+” may count from days that this message does not name\.$/);
  });

  it.each([
    'Next week is bad, the week after works.',
    'Not on the 26th. The week after that, Monday?',
    'I am away this week; the following week works.',
    'The week after next, Monday?',
    'The week after Easter would be good.',
    'The week after I return would be good.',
    'Monday suits.',
    'Next week, any day.',
    'Nächste Woche bin ich weg, die Woche darauf passt.',
    'La semaine prochaine non, la semaine suivante oui.',
    'We follow up the week after our board meets, usually.',
  ])('is read as ever: %s', (body) => {
    expect(timeCheck(body)).toMatchObject({ passed: true });
  });

  it('holds no reply that names no day', () => {
    expect(timeCheck('The week after would be better.', 'Which week do you mean?')).toMatchObject({ passed: true });
  });
});
