/**
 * How the demo's mail is written down: one story per lead, in the words of the people in it. `make-world` turns stories
 * into what the providers hold; the writer knows some of them by their wording, as a practised setter would.
 */

export type Lang = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'sv' | 'pl' | 'da' | 'nb';

/** The program a lead writes with; decides how text, HTML, quote and signature look. */
export type Client = 'gmail' | 'outlook' | 'apple' | 'mobile' | 'plain';

/** Hostile decoration of the HTML part; the plain text stays as written. */
export type Hostility = 'script' | 'beacon' | 'form' | 'css' | 'svg' | 'hidden-order';

/** The tags a model may give. */
export type Mood =
  | 'Interested'
  | 'Meeting Requested'
  | 'Call Requested'
  | 'Information Requested'
  | 'Follow Up'
  | 'Objection'
  | 'Neutral'
  | 'Not Interested';

/** One message before the one the story is about. */
export interface Turn {
  readonly by: 'us' | 'lead';
  /** `DAYS HH:MM`: days before today, local time of the writer. */
  readonly at: string;
  readonly text: string;
}

/** What a practised setter would answer, and what a second reader would make of it. */
export interface Reply {
  /** The middle of the reply, without greeting, times, closing line and signature. `{team}`, `{solo}`: prices from the knowledge. */
  readonly say: string;
  /** The same said otherwise, for a second alternative. */
  readonly other?: string;
  /** Shorter, for the wish to be brief. */
  readonly short?: string;
  /** `none`: no times and no booking link, whatever was offered. */
  readonly ask?: 'none';
  /** The language the reply is written in, when it is not the lead's (a planned mistake). */
  readonly lang?: Lang;
  readonly score: number;
  /** What the lead said about times, as far as a reader can check it against those offered. Weekdays: 1 Monday … 7 Sunday. */
  readonly fits?: {
    readonly part?: 'morning' | 'afternoon';
    readonly days?: readonly number[];
    readonly notDays?: readonly number[];
  };
  /** One sentence of the second reader, at most 160 characters. `{t1}`, `{t2}`: days offered. */
  readonly why: string;
  readonly review?: true;
  readonly unsafe?: true;
  /** Planned mistakes, for the tests. */
  readonly flaw?:
    | 'question missed'
    | 'price not in the knowledge'
    | 'other language'
    | 'day misread'
    | 'promise not in the knowledge';
}

export interface Story {
  /** `Name | address | company | role | zone | phone`, the last may be missing. */
  readonly lead: string;
  readonly lang?: Lang;
  readonly client?: Client;
  readonly hostile?: Hostility;
  /** Who wrote, when not the lead: `Name | address`; the lead then stands in Cc. */
  readonly from?: string;
  /** Others in Cc, `Name | address` each. */
  readonly cc?: readonly string[];
  readonly subject?: string;
  readonly earlier?: readonly Turn[];
  readonly at: string;
  /** The new text. `[[day +9]]`, `[[wd +2]]`, `[[date +9]]`: a day counted from the message's own date, in its language. */
  readonly text: string;
  /** Signature block below the text, in the writer's own form. */
  readonly sign?: string;
  /** Attachment names. */
  readonly files?: readonly string[];
  readonly mood: Mood;
}

/** A message that deserves a draft. */
export interface DraftedStory extends Story {
  readonly reply: Reply;
}

/** Why a message of the demo gets no draft; the names are the product's skip reasons. */
export type Gate =
  | 'bounce'
  | 'auto_reply'
  | 'acknowledgement_only'
  | 'opt_out'
  | 'lead_blocked'
  | 'superseded_by_newer_inbound'
  | 'already_answered'
  | 'already_booked'
  | 'missing_transcript'
  | 'sentiment_not_eligible';

/** A message that a gate ends. */
export interface SkippedStory extends Story {
  /** Key of the campaign it belongs to. */
  readonly campaign: CampaignKey;
  readonly gate: Gate;
  /** Other gates that may rightly end it first. */
  readonly orGates?: readonly Gate[];
  /** Who answered it already. */
  readonly answered?: { readonly by: 'us' | 'colleague' | 'elsewhere'; readonly at: string; readonly text: string };
  /** Instantly's own verdict on the lead. */
  readonly leadState?: 'bounced' | 'unsubscribed' | 'booked';
  /** Written by a machine: Instantly marks it so. */
  readonly auto?: true;
}

export type CampaignKey =
  | 'key-accounts'
  | 'iberia'
  | 'dach'
  | 'france'
  | 'building'
  | 'benelux'
  | 'italy'
  | 'meal-kits'
  | 'poland'
  | 'laundry'
  | 'nordics'
  | 'mailbox';

export const us = (at: string, text: string): Turn => ({ by: 'us', at, text });
export const them = (at: string, text: string): Turn => ({ by: 'lead', at, text });
