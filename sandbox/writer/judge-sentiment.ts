import type { Mood } from '../content/story';
import { recall } from './known';
import { type Fields, fieldsOf, textOf } from './read-document';

interface Rule {
  readonly mood: Mood;
  readonly when: RegExp;
  readonly reason: string;
}

/** Read from top to bottom, the first that fits wins: a no outweighs a question, a date to come back outweighs interest. */
const rules: readonly Rule[] = [
  {
    mood: 'Not Interested',
    when: /not interested|no interest|not for us|no longer with|wrong person|unsubscribe|remove me|take me off|stop (writing|mailing|emailing)|kein(en)? (interesse|bedarf)|pas intéress|no nos interesa|no me interesa|non (siamo|sono) interessat|não (temos|tenho) interesse|geen (interesse|behoefte)|inte intresserad|nie (jestem|jesteśmy) zainteresowan|ikke interesseret|ikke interessert|verteiler|désabonn|dar(me)? de baja|uitschrijven/i,
    reason: 'The lead says no.',
  },
  {
    mood: 'Call Requested',
    when: /\b(call|ring|phone) (me|us)\b[^.?!]{0,40}(\d|now|today|straight)|rufen sie mich|ruf mich an|appelez[- ]moi|ll[aá]m(e|a)me|mi chiami|ligue[- ]me|bel me|ring mig|proszę (o telefon|zadzwonić)|ring til mig|ring meg/i,
    reason: 'The lead asks to be rung.',
  },
  {
    mood: 'Follow Up',
    when: /(come|get) back to (me|us)|chase me|(write|ask|contact|try) (to )?(me|us) again|next (quarter|month|year)|later this year|melden sie sich (wieder|erneut)|recontact|revenez vers|vuelve a escribir|escr[ií]b[ea]me .*(hacia|en|después)|ricontatt|mi scriva (verso|a)|voltem? a contactar|neem .* contact op in|hör av (dig|er) (då|igen|i)|proszę (wrócić|odezwać)/i,
    reason: 'The lead asks to be contacted later.',
  },
  {
    mood: 'Objection',
    when: /too (expensive|dear|much)|no budget|zu teuer|trop cher|demasiado caro|troppo caro|caro (de)?mais|te duur|för dyrt|za drogo|locked in|already (have|use)|we tried (this|one)|doesn.t work for us/i,
    reason: 'The lead objects but does not say no.',
  },
  {
    mood: 'Meeting Requested',
    when: /\b(let'?s|shall we|can we|could we|happy to) (meet|talk|speak|have a call|jump on)|\b(free|available|suits?|works?) (on|for me|next|any|this)|(monday|tuesday|wednesday|thursday|friday) (morning|afternoon|at|works|is fine|suits)|book (a|some) time|schedule|termin|passt (mir|es|am)|rendez-vous|me va bien el|reuni[óo]n|appuntamento|reunião|afspraak|boka|spotkani|møde|møte|send me some times/i,
    reason: 'The lead wants to meet.',
  },
  {
    mood: 'Information Requested',
    when: /\?|how much|price|pricing|send (me|us) (more|some|the|information|details)|was kostet|combien|cuánto|quanto|hoeveel|vad kostar|ile kosztuje|hvad koster|hva koster/i,
    reason: 'The lead asks a question.',
  },
  {
    mood: 'Interested',
    when: /interest|sounds (good|great)|tell me more|keen|we('d| would) like|i('d| would) like|curious|klingt gut|gerne|volontiers|avec plaisir|me interesa|mi piace|volentieri|faz sentido|klinkt goed|låter (bra|intressant)|chętnie|lyder godt|høres bra ut/i,
    reason: 'The lead is interested.',
  },
];

/** Stage `sentiment`: a tag for the newest message, from its own words. */
export const judgeSentiment = (document: Fields): { tag: Mood; reason: string } => {
  const newest = fieldsOf(document.newest);
  const body = textOf(newest.body);
  const known = recall(body);
  if (known)
    return { tag: known.mood, reason: rules.find((rule) => rule.mood === known.mood)?.reason ?? 'Nothing to answer.' };
  const rule = rules.find((one) => one.when.test(`${textOf(newest.subject).replace(/^\w{2,4}:\s.*/, '')}\n${body}`));
  return rule
    ? { tag: rule.mood, reason: rule.reason }
    : { tag: 'Neutral', reason: 'Nothing in it calls for a reply.' };
};
