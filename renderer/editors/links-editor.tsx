import { Check, CircleX } from 'lucide-react';
import { useState } from 'react';
import { readLinkEntry } from '../../shared/read-link-entry';
import type { Campaign } from '../../shared/schemas/campaign';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Field, TextArea } from '../ui/field';
import { Icon } from '../ui/icon';
import { AsideCard, EditorFrame } from './editor-frame';
import { ListField } from './list-field';
import { saveCampaign } from './save-campaign';
import { useEditor } from './use-editor';
import { useSettled } from './use-settled';

const words = t.editors.links;

/** What the gate would say of a link or text, with the list as it stands in the form. */
const Tester = ({ campaign, linkAllowList }: { campaign: Campaign; linkAllowList: string[] }) => {
  const [text, setText] = useState('');
  const asked = useSettled(text);
  const answer = useCall(
    'links.explain',
    asked.trim() === '' ? null : { campaignId: campaign.id, linkAllowList, text: asked },
  ).value;
  return (
    <AsideCard title={words.test}>
      <Field label={words.testLabel} help={words.testHelp}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={4}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status" className="pt-2">
        {answer && answer.links.length === 0 && answer.problem === null ? (
          <p className="text-ui text-ink-3">{words.nothing}</p>
        ) : null}
        <ul className="flex flex-col gap-2">
          {answer?.links.map((each) => (
            <li key={each.text} className="flex items-start gap-2">
              <span className="pt-0.5">
                <Icon of={each.allowed ? Check : CircleX} tone={each.allowed ? 'accent' : 'danger'} />
              </span>
              <div className="min-w-0">
                <p className="readable break-all text-ui font-medium">{each.text}</p>
                <p className={each.allowed ? 'text-meta text-ink-2' : 'text-meta text-danger'}>
                  {each.allowed
                    ? each.by === 'booking'
                      ? words.allowedByBooking
                      : words.allowedBy(each.by ?? '')
                    : each.evidence}
                </p>
              </div>
            </li>
          ))}
        </ul>
        {answer?.problem ? <p className="pt-2 text-meta text-danger">{answer.problem}</p> : null}
      </div>
    </AsideCard>
  );
};

/** Hosts and beginnings of addresses that replies of a campaign may link. */
export const LinksEditor = ({ campaign }: { campaign: Campaign }) => {
  const isEntry = (text: string): boolean => readLinkEntry(text).kind === 'entry';
  const editor = useEditor<{ linkAllowList: string[] }>({
    key: `${campaign.id}:links`,
    saved: { linkAllowList: campaign.linkAllowList },
    what: words.title,
    valid: ({ linkAllowList }) => linkAllowList.every(isEntry),
    save: (form, base) => saveCampaign(campaign, form, base),
  });
  const { linkAllowList } = editor.value;
  return (
    <EditorFrame
      title={words.title}
      note={words.note}
      editor={editor}
      blocked={!linkAllowList.every(isEntry)}
      aside={<Tester campaign={campaign} linkAllowList={linkAllowList} />}
    >
      <ListField
        entries={linkAllowList}
        onChange={(next) => editor.set({ linkAllowList: next })}
        none={words.none}
        label={words.entry}
        help={words.entryHelp}
        read={(typed) => {
          const read = readLinkEntry(typed);
          return read.kind === 'entry' ? { entry: read.text } : { problem: words.problems[read.problem] };
        }}
        twice={words.twice}
        note={(entry) => {
          const known = readLinkEntry(entry);
          if (known.kind === 'problem') return { text: words.problems[known.problem], tone: 'danger' };
          return known.note ? { text: words.notes[known.note], tone: 'warn' } : null;
        }}
        mono
      />
    </EditorFrame>
  );
};
