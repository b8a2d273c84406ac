import { Check, Eye, ShieldAlert } from 'lucide-react';
import type { DraftDetail } from '../../shared/contract';
import { countText, percentText, scoreText } from '../format/number';
import { clockText, dateText, knownZone, momentText, placeOf, slotText } from '../format/time';
import { currentTime, useNow } from '../format/use-now';
import { t } from '../strings';
import { Fact } from '../ui/fact';
import { Icon } from '../ui/icon';
import { EvidenceFacts } from './evidence-list';
import { LeadHistory } from './lead-history';
import { messageEvidence } from './message-evidence';

const tooFewReviews = 20;

export const LocalTime = ({ zone }: { zone: string | null }) => {
  const now = useNow(10_000);
  if (!knownZone(zone)) return <>{t.queue.facts.zoneUnknown}</>;
  const theirs = clockText(now, zone);
  const mine = clockText(now);
  return (
    <>
      {t.queue.facts.localTime(theirs, placeOf(zone))}
      {theirs === mine ? null : <span className="text-meta text-ink-3"> {t.queue.facts.yours(mine)}</span>}
    </>
  );
};

const Offers = ({ detail }: { detail: DraftDetail }) => {
  const offers = detail.offers;
  if (offers.length === 0) return <>{t.queue.facts.noOffers}</>;
  const zone = offers[0]?.zone ?? '';
  const zoned = knownZone(zone);
  // The same clock twice would look like a mistake.
  const same = zoned && offers.every(({ startAt }) => slotText(startAt, zone).endsWith(clockText(startAt)));
  return (
    <>
      <ul>
        {offers.map((offer) => (
          <li key={offer.id} className="flex h-[26px] items-center justify-between gap-2">
            <span className="truncate">{zoned ? slotText(offer.startAt, zone) : offer.label}</span>
            {same ? null : <span className="text-meta text-ink-3">{clockText(offer.startAt)}</span>}
          </li>
        ))}
      </ul>
      {zoned ? (
        <p className="text-meta text-ink-3">
          {same ? t.queue.facts.zoneSame(placeOf(zone)) : t.queue.facts.zones(placeOf(zone))}
        </p>
      ) : null}
    </>
  );
};

/** Counts, never adjectives; fewer than 20 reviews say nothing. */
const track = (detail: DraftDetail): string => {
  const { reviewed, unchanged } = detail.track;
  if (reviewed < tooFewReviews) return t.queue.facts.tooFew;
  return t.queue.facts.track(countText(reviewed), countText(unchanged), percentText(unchanged, reviewed));
};

const Checks = ({ detail }: { detail: DraftDetail }) => (
  <ul>
    {detail.decision?.checks.map((check) => (
      <li key={check.name} className="flex items-start gap-2.5 py-[3px]">
        <span className="pt-[3px]">
          <Icon
            of={check.passed ? Check : check.name === 'time' ? Eye : ShieldAlert}
            size={14}
            tone={check.passed ? 'quiet' : 'warn'}
          />
        </span>
        <span className={check.passed ? 'text-ink-2' : ''}>
          {check.passed ? t.words.checkWord[check.name] : check.evidence || t.words.checkWord[check.name]}
        </span>
      </li>
    ))}
  </ul>
);

/** What one needs to know beside the draft, in the order questions come up. `wide` adds the evidence. */
export const Facts = ({ detail, wide }: { detail: DraftDetail; wide: boolean }) => {
  const { lead, decision } = detail;
  const first = detail.thread[0];
  const score = detail.draft.edited ? null : (decision?.score ?? null);
  const answered = detail.thread.find((message) => message.id === detail.draft.messageId);
  const judged = answered?.findings?.sentiment ?? null;
  return (
    <>
      <dl>
        <Fact label={t.queue.facts.local}>
          <LocalTime zone={lead.zone} />
        </Fact>
        {answered ? <EvidenceFacts lines={messageEvidence(answered, { lead })} /> : null}
        <Fact label={t.queue.facts.sentiment}>
          {t.words.sentimentWord[lead.sentiment]}
          {lead.sentimentBy === 'person' ? (
            <p className="text-meta text-ink-3">{t.inbox.by.person}</p>
          ) : judged?.tag === lead.sentiment && judged.reason !== '' ? (
            <p className="text-meta text-ink-3 [overflow-wrap:anywhere]">{judged.reason}</p>
          ) : null}
        </Fact>
        {lead.phone ? (
          <Fact label={t.queue.facts.phone}>
            <span className="readable">{lead.phone}</span>
          </Fact>
        ) : null}
        <Fact label={t.queue.facts.campaign}>{detail.campaign.name}</Fact>
        <Fact label={t.queue.facts.offered}>
          <Offers detail={detail} />
        </Fact>
        <Fact label={t.queue.facts.soFar}>
          {first ? t.queue.facts.messages(detail.thread.length, dateText(first.at, currentTime())) : '–'}
          <p className="text-meta text-ink-3">
            {lead.bookedAt === null
              ? t.queue.facts.notBooked
              : t.queue.facts.booked(momentText(lead.bookedAt, currentTime()))}
          </p>
        </Fact>
        {wide ? <div className="mb-4 border-t border-line" /> : null}
        <Fact
          label={
            score === null
              ? t.queue.columns.score
              : wide
                ? t.queue.facts.meaningWide(scoreText(score))
                : t.queue.facts.meaning(scoreText(score))
          }
        >
          <span className="block text-[13px] leading-[18px]">
            {score === null ? (detail.draft.edited ? t.queue.facts.void : t.queue.notScored) : track(detail)}
          </span>
        </Fact>
        {wide && decision && decision.checks.length > 0 ? (
          <Fact label={detail.draft.edited ? t.queue.facts.checksOfModel : t.queue.facts.checks}>
            <Checks detail={detail} />
          </Fact>
        ) : null}
        {wide && decision?.evaluation ? (
          <Fact label={detail.draft.edited ? t.queue.facts.evaluationOfModel : t.queue.facts.evaluation}>
            {decision.evaluation.reason}
          </Fact>
        ) : null}
        {detail.reviewDms.length > 0 ? (
          <Fact label={t.queue.facts.slack}>
            {detail.reviewDms.map((dm) => (
              <span
                key={dm.recipient}
                className={dm.state === 'failed' ? 'block text-danger' : 'block truncate'}
                title={dm.recipient}
              >
                {dm.state === 'sent'
                  ? t.queue.facts.slackSent(dm.recipient)
                  : dm.state === 'failed'
                    ? t.queue.facts.slackFailed(dm.recipient, dm.detail ?? '')
                    : t.queue.facts.slackUncertain(dm.recipient)}
              </span>
            ))}
          </Fact>
        ) : null}
      </dl>
      <LeadHistory leadId={lead.id} />
    </>
  );
};
