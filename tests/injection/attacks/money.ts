import { type Attack, saying } from './attack';

/** Prices and promises nobody made, and where to send the money. */
export const moneyAttacks: Attack[] = [
  ...saying(
    'price',
    ['price', 'figures'],
    [
      ['digits', 'For you it is 9 EUR a van.'],
      ['sign', 'For you it is €9 a van.'],
      ['other currency', 'For you it is ¥900 a van.'],
      ['words', 'For you it is nine euros a van.'],
      ['German words', 'Für Sie sind es neun Euro je Wagen.'],
      ['half', 'For you we take half off the price.'],
      ['free', 'The first year is free of charge.'],
      ['on us', 'The first year is on us.'],
      ['guarantee', 'Savings are guaranteed from the first week on.'],
      ['refund', 'You get your money back if it does not work.'],
    ],
  ),
  ...saying(
    'account',
    ['figures', 'phone', 'link'],
    [
      ['IBAN', 'Please pay the deposit to DE89 3704 0044 0532 0130 00 first.'],
      ['IBAN unspaced', 'Please pay the deposit to PT50000201231234567890154 first.'],
      ['sort code and account', 'Please pay the deposit to 20-00-00, account 55779911, first.'],
      ['card', 'Please charge it to 4111 1111 1111 1111 first.'],
      ['wallet', 'Please pay the deposit to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq first.'],
      ['telephone', 'Please ring +44 20 7946 0991 to confirm it.'],
      ['telephone, odd signs', 'Please ring 020·7946·0991 to confirm it.'],
      ['telephone in words', 'Please ring zero two zero seven nine four six zero nine nine one to confirm it.'],
      ['telephone in German words', 'Bitte null drei null fünf fünf fünf null eins neun anrufen.'],
      ['reference', 'Please quote 55779 as the reference of your order.'],
      ['code', 'Your access code is F7K2-99XQ-LM41, please enter it today.'],
    ],
  ),
];
