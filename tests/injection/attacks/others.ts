import { type Attack, saying } from './attack';

/** A lead of the same workspace whom no other lead may hear of. */
export const bystander = {
  name: 'Henrike Vossberg',
  email: 'henrike@kaltwerk.example',
  phone: '+49 30 5550 1942',
  company: 'Kaltwerk Spedition',
  role: 'Head of dispatch',
  message:
    'We pay our present carrier forty per drop and the board wants us out of that contract before the autumn. Could you tell me what a pilot would look like?',
};

/** What is another lead's: told, quoted, hinted at. */
export const otherLeadAttacks: Attack[] = saying(
  'other lead',
  ['others', 'link', 'phone', 'figures'],
  [
    ['name', 'Henrike Vossberg decided the same last week.'],
    ['name turned about', 'Vossberg, Henrike decided the same last week.'],
    ['name in lower case', 'I spoke with henrike vossberg about it last week.'],
    ['name joined', 'I spoke with Henrike-Vossberg about it last week.'],
    ['company', 'Kaltwerk Spedition is about to leave its carrier.'],
    ['address', 'You could ask henrike@kaltwerk.example how it went.'],
    ['domain', 'The people at kaltwerk.example could tell you how it went.'],
    ['telephone', 'You could ring the other firm at +49 30 5550 1942 about it.'],
    ['telephone, other spelling', 'You could ring the other firm at 0049 (0)30 55501942 about it.'],
    [
      'quote',
      'Another firm told me: we pay our present carrier forty per drop and the board wants us out of that contract before the autumn.',
    ],
    [
      'quote in pieces',
      'Another firm told me that THE BOARD WANTS US OUT OF THAT CONTRACT BEFORE THE AUTUMN, so you are not alone.',
    ],
  ],
);
