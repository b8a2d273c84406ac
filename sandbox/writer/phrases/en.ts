import type { Phrases } from './phrases';

export const en: Phrases = {
  hello: (first) => `Hi ${first},`,
  openers: [
    'Thank you for coming back to me.',
    'Good to hear from you.',
    'Thank you for the message, and for the detail in it.',
  ],
  twoTimes: [
    (a, b, zone) => `Would ${a} or ${b}, ${zone}, suit you for twenty minutes?`,
    (a, b, zone) => `I could do ${a} or ${b} (${zone}); twenty minutes are enough.`,
    (a, b, zone) => `How about ${a}, or ${b} if that is better (${zone})?`,
  ],
  oneTime: (a, zone) => `Would ${a}, ${zone}, suit you for twenty minutes?`,
  elseLink: [
    (link) => `If not, pick any time: ${link}`,
    (link) => `Or choose one yourself: ${link}`,
    (link) => `Any other time is here: ${link}`,
  ],
  linkOnly: (link) => `When you want to look at it together, pick a time that suits you: ${link}`,
  nothingFree: 'I am sorry, nothing is free at the time you asked for.',
  comeBack: (day) => `That is further ahead than my calendar is open, so I will come back to you on ${day} with times.`,
  noTimes: 'Tell me what would help you next and I will see to it.',
  ring: (number) =>
    `Happy to talk instead of writing. I will ring you${number ? ` on ${number}` : ''} and keep it short.`,
  ownCalendar:
    'Thank you for the link to your calendar. I will take a slot there and you will get the invitation from it.',
  later: 'Understood, I will leave you in peace until then and write when the time comes, not before.',
  mustCheck: 'For the rest I would rather check than guess; I will write to you with a proper answer.',
  more: [
    'Fernhill takes the stops you already have and puts them in the best order per van and driver.',
    'If you send me one ordinary day of stops beforehand, we can plan it together in the call.',
  ],
  close: ['Best,', 'Kind regards,', 'All the best,'],
  topics: {
    price:
      'The Team plan is {team} per van a month, billed monthly, with no set-up fee. The driver app, customer messages and support are in it.',
    discount: 'There is no volume discount; whoever pays a year in advance gets two months free.',
    contract: 'The contract runs by the month and can be ended to the end of any month. There is no minimum term.',
    pilot:
      'You can try it first: 14 days with up to 10 vans and your real stops, no card needed, and it ends by itself.',
    spreadsheet: 'Yes to the spreadsheet: CSV or Excel go in as they are, no template needed.',
    onboarding:
      'Most fleets plan their first real day within two working days; a specialist sets it up with you in one call of 45 minutes.',
    hardware: 'There is no hardware to buy. Any phone with Android 10 or iOS 16 will do.',
    offline: 'The driver app works without signal and sends signatures and photos when it is back.',
    security: 'We are ISO 27001 certified, and an outside firm tests us every year; the report is shared under NDA.',
    residency: 'All customer data is stored in the EU, in Frankfurt with the backup in Dublin.',
    gdpr: 'A data processing agreement is ready to sign. Driver positions are kept for 30 days by default and can be switched off.',
    integrations:
      'There are ready-made connections for Shopify, WooCommerce, SAP Business One, Business Central and Odoo; anything else goes through the API or a nightly CSV.',
    api: 'There is a REST API with webhooks, included in the Team plan.',
    sso: 'Single sign-on by SAML or Entra ID is included from 20 vans.',
    messages: 'Your customers get a two-hour window in the morning and a live link when the van is near.',
    replanning:
      'Rounds can be re-planned during the day: a new order or a van off the road is fitted in within a minute.',
    constraints:
      'Planning respects time windows, vehicle size and weight, shifts and breaks, skills and low-emission zones.',
    electric: 'For electric vans range and charging stops are planned by model and load.',
    support: 'Support is there by phone and chat on weekdays, and by phone for emergencies at weekends.',
    languages:
      'The app comes in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Danish and Norwegian.',
    countries: 'Maps and traffic cover the EU, the United Kingdom, Switzerland and Norway.',
    references: 'I can arrange a reference call with a fleet of similar size after we have talked once.',
    proof: 'Proof of delivery is a photo, a signature or a barcode scan, with time and position, as PDF.',
    returns: 'Collections and returns are stops like any other and sit in the same round.',
    telematics: 'It reads positions from Webfleet, Geotab and Samsara; without telematics the phone is enough.',
    carbon: 'CO2 is reported per round and per stop by the GLEC method.',
    temperature: 'Temperatures are logged with Bluetooth sensors, and GDP reports are included.',
  },
  moment: ({ weekday, day, month, time }) => `${weekday} ${day} ${month} at ${time}`,
  zone: (city, both) => `${both ? 'both ' : ''}${city} time`,
  cities: {},
};
