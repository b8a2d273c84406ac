import type { LucideIcon } from 'lucide-react';
import { CheckCheck, CircleSlash, CircleX, Clock, PenLine } from 'lucide-react';
import type { CallOutput } from '../../shared/contract';
import { sentiments } from '../../shared/values/common';
import { LeadBookings } from '../bookings/booking-strip';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { PhoneNumber } from '../queue/call-strip';
import { EvidenceFacts, EvidenceList } from '../queue/evidence-list';
import { LocalTime } from '../queue/facts';
import { LeadHistory } from '../queue/lead-history';
import { type EvidenceContext, gateEvidence, messageEvidence } from '../queue/message-evidence';
import { PaneHeader } from '../queue/reading-pane';
import { snoozeChoices, snoozeText, snoozeUntil } from '../queue/snooze-until';
import { Thread } from '../queue/thread';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Fact } from '../ui/fact';
import type { IconTone } from '../ui/icon';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { ComposeBox } from './compose-box';
import { setInbox, useInbox } from './inbox-state';
import { draftNow, setOptOut, setSentiment, snoozeLead } from './lead-actions';
import { personNote } from './person-note';
import type { ThreadVerdict } from './why-no-draft';
import { threadVerdict, whyStopped } from './why-no-draft';

type OpenThread = CallOutput<'inbox.thread'>;

const signs: Record<ThreadVerdict['kind'], { icon: LucideIcon; tone: IconTone }> = {
  draft: { icon: PenLine, tone: 'accent' },
  working: { icon: Clock, tone: 'quiet' },
  skipped: { icon: CircleSlash, tone: 'quiet' },
  answered: { icon: CheckCheck, tone: 'quiet' },
  error: { icon: CircleX, tone: 'danger' },
  waiting: { icon: Clock, tone: 'quiet' },
};

const SentimentMenu = ({ lead }: { lead: OpenThread['lead'] }) => {
  const open = useInbox((state) => state.sentimentOpen);
  return (
    <Menu
      align="end"
      open={open}
      onOpenChange={(next) => setInbox({ sentimentOpen: next })}
      trigger={
        <Button kind="ghost" command="sentiment">
          {t.words.sentimentWord[lead.sentiment]}
        </Button>
      }
      groups={[
        {
          title: t.inbox.changeSentiment,
          items: sentiments
            .filter((each) => each !== 'Meeting Booked' && each !== 'Snoozed' && each !== 'New')
            .map((each) => ({
              key: each,
              word: t.words.sentimentWord[each],
              checked: each === lead.sentiment,
              onSelect: () => void setSentiment(lead.id, each),
            })),
        },
      ]}
    />
  );
};

const SnoozeMenu = ({ lead }: { lead: OpenThread['lead'] }) => {
  const snoozed = lead.snoozedUntilAt !== null && lead.snoozedUntilAt > currentTime();
  if (snoozed)
    return (
      <Button kind="ghost" onClick={() => void snoozeLead(lead.id, null)}>
        {t.inbox.wake}
      </Button>
    );
  return (
    <Menu
      align="end"
      trigger={<Button kind="ghost">{t.inbox.snooze}</Button>}
      groups={[
        {
          title: t.queue.snoozePopover.title,
          items: snoozeChoices.map((choice) => ({
            key: choice,
            word: t.queue.snoozePopover.options[choice],
            detail: snoozeText(choice, currentTime()),
            onSelect: () => void snoozeLead(lead.id, snoozeUntil(choice, currentTime())),
          })),
        },
      ]}
    />
  );
};

/** Whether a message can be written into a conversation: no draft waits or leaves, and nothing forbids it. The engine asks again. */
export const mayWrite = ({ lead, messages, drafts }: OpenThread): boolean =>
  messages.length > 0 &&
  lead.optedOutAt === null &&
  lead.bouncedAt === null &&
  lead.blacklistedAt === null &&
  !drafts.some((draft) => draft.state === 'pending' || draft.state === 'sending');

/** What stands in the way of writing to a lead, one sentence each. */
const blocks = (lead: OpenThread['lead']): string[] => {
  const now = currentTime();
  return [
    lead.optedOutAt === null ? '' : t.inbox.optedOut(momentText(lead.optedOutAt, now)),
    lead.bouncedAt === null ? '' : t.inbox.bounced(momentText(lead.bouncedAt, now)),
    lead.blacklistedAt === null ? '' : t.inbox.blacklisted,
    lead.snoozedUntilAt === null || lead.snoozedUntilAt <= now
      ? ''
      : t.inbox.snoozed(momentText(lead.snoozedUntilAt, now)),
  ].filter((text) => text !== '');
};

/** Why the tag is what it is: a person, a rule or the model, with the reason that was given for the newest message. */
const tagReason = ({ lead, messages }: OpenThread): string => {
  const judged = messages.findLast((message) => message.findings?.sentiment)?.findings?.sentiment;
  const by = t.inbox.by[lead.sentimentBy];
  return lead.sentimentBy === 'person' || judged?.tag !== lead.sentiment || judged.reason === ''
    ? by
    : `${by}: ${judged.reason}`;
};

const LeadFacts = ({ open }: { open: OpenThread }) => {
  const { lead, campaignName, messages } = open;
  const newest = messages.findLast((message) => message.direction === 'inbound');
  return (
    <dl>
      {newest ? <EvidenceFacts lines={messageEvidence(newest, { lead })} /> : null}
      <Fact label={t.queue.facts.local}>
        <LocalTime zone={lead.zone} />
      </Fact>
      <Fact label={t.inbox.sentiment}>
        {t.words.sentimentWord[lead.sentiment]}
        <p className="text-meta text-ink-3 [overflow-wrap:anywhere]">{tagReason(open)}</p>
      </Fact>
      <Fact label={t.queue.facts.campaign}>{campaignName}</Fact>
      <Fact label={t.inbox.facts.email}>
        <span className="readable block truncate" title={lead.email}>
          {lead.email}
        </span>
      </Fact>
      {lead.phone ? (
        <Fact label={t.inbox.facts.phone}>
          <PhoneNumber number={lead.phone} />
        </Fact>
      ) : null}
      {lead.replier ? <Fact label={t.inbox.facts.replier}>{lead.replier.name || lead.replier.email}</Fact> : null}
    </dl>
  );
};

/** One conversation: why it has no draft (or where its draft is), the messages, and what can be changed about the lead. */
export const ThreadPane = ({ open }: { open: OpenThread }) => {
  const { lead, messages, drafts } = open;
  const { quoted, html, unfolded, told, optOutAsked, composing, busy } = useInbox();
  const verdict = threadVerdict(messages, drafts);
  const canWrite = mayWrite(open);
  const sign = signs[verdict.kind];
  const last = messages.at(-1);
  const context: EvidenceContext = { lead, thread: messages, now: currentTime() };
  const line = [lead.role, lead.company].filter((part) => part !== null && part !== '').join(', ');
  return (
    <section aria-label={lead.name} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <PaneHeader name={lead.name} line={line} position="" />
      <div className="flex shrink-0 items-start gap-2 border-b border-line bg-panel px-6 pt-[14px] pb-[15px]">
        <span className="pt-[3px]">
          <Icon of={sign.icon} size={18} tone={sign.tone} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-verdict font-semibold">{verdict.title}</h2>
          <p className="readable text-ui text-ink-2 [overflow-wrap:anywhere]">{verdict.text}</p>
          {verdict.stopped ? (
            <EvidenceList lines={gateEvidence(verdict.stopped, context)} label={t.evidence.label} />
          ) : null}
          {blocks(lead).map((text) => (
            <p key={text} className="text-ui text-danger">
              {text}
            </p>
          ))}
          {personNote(messages, currentTime()).map((text) => (
            <p key={text} className="text-ui text-warn [overflow-wrap:anywhere]">
              {text}
            </p>
          ))}
          {told?.leadId === lead.id && told.text !== '' ? (
            <p role="status" className="text-ui text-accent-text">
              {told.text}
            </p>
          ) : null}
        </div>
        <SentimentMenu lead={lead} />
        <SnoozeMenu lead={lead} />
        {lead.optedOutAt === null ? (
          <Button kind="danger-ghost" onClick={() => setInbox({ optOutAsked: true })}>
            {t.inbox.optOut}
          </Button>
        ) : (
          <Button onClick={() => void setOptOut(lead.id, false)}>{t.inbox.undoOptOut}</Button>
        )}
        {canWrite ? (
          <>
            {messages.some((message) => message.direction === 'inbound') ? (
              <Button command="redraft" minWidth={116} disabled={busy !== null} onClick={() => void draftNow(open)}>
                {busy === lead.id && composing === null ? t.inbox.draftingNow : t.inbox.draftNow}
              </Button>
            ) : null}
            <Button command="edit" disabled={composing === lead.id} onClick={() => setInbox({ composing: lead.id })}>
              {t.inbox.write}
            </Button>
          </>
        ) : null}
        {verdict.draftId ? (
          <Button kind="filled" command="open" onClick={() => go({ screen: 'queue', draftId: verdict.draftId })}>
            {t.inbox.openDraft}
          </Button>
        ) : null}
      </div>
      <LeadBookings leadId={lead.id} />
      <div className="flex min-h-0 flex-1 gap-6 px-6">
        <div className="flex min-w-0 flex-1 flex-col pb-4">
          <Thread
            key={lead.id}
            messages={messages}
            answeredId={last?.id ?? null}
            openBefore={8}
            unfolded={unfolded}
            quoted={quoted}
            html={html}
            why={(message) => (message.id === verdict.stopped?.id ? '' : whyStopped(message))}
            onUnfold={() => setInbox({ unfolded: !unfolded })}
            onQuoted={() => setInbox({ quoted: !quoted })}
          />
        </div>
        <aside aria-label={t.queue.facts.title} className="w-[184px] shrink-0 overflow-y-auto pt-[18px] wide:w-[240px]">
          <LeadFacts open={open} />
          <LeadHistory leadId={lead.id} />
        </aside>
      </div>
      {canWrite && composing === lead.id ? <ComposeBox key={`to ${lead.id}`} open={open} /> : null}
      <Dialog
        open={optOutAsked}
        onClose={() => setInbox({ optOutAsked: false })}
        title={t.inbox.optOutDialog.title(lead.name)}
        description={t.inbox.optOutDialog.text}
      >
        <DialogButtons>
          <Button onClick={() => setInbox({ optOutAsked: false })}>{t.inbox.optOutDialog.keep}</Button>
          <Button
            kind="danger"
            onClick={() => {
              setInbox({ optOutAsked: false });
              void setOptOut(lead.id, true);
            }}
          >
            {t.inbox.optOutDialog.confirm}
          </Button>
        </DialogButtons>
      </Dialog>
    </section>
  );
};
