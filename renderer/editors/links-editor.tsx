import { Check, CircleX, X } from 'lucide-react';
import { useState } from 'react';
import { readLinkEntry } from '../../shared/read-link-entry';
import type { Campaign } from '../../shared/schemas/campaign';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextArea, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { AsideCard, EditorFrame } from './editor-frame';
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
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const read = readLinkEntry(typed);
  const twice = read.kind === 'entry' && linkAllowList.includes(read.text);
  const error = twice ? words.twice : tried && read.kind === 'problem' ? words.problems[read.problem] : undefined;
  const add = (): void => {
    setTried(true);
    if (read.kind !== 'entry' || twice) return;
    editor.set({ linkAllowList: [...linkAllowList, read.text] });
    setTyped('');
    setTried(false);
  };
  return (
    <EditorFrame
      title={words.title}
      note={words.note}
      editor={editor}
      blocked={!linkAllowList.every(isEntry)}
      aside={<Tester campaign={campaign} linkAllowList={linkAllowList} />}
    >
      {linkAllowList.length === 0 ? <p className="text-ui text-ink-2">{words.none}</p> : null}
      <ul className="rounded-sheet border border-line empty:hidden">
        {linkAllowList.map((entry) => {
          const known = readLinkEntry(entry);
          const note = known.kind === 'problem' ? words.problems[known.problem] : known.note && words.notes[known.note];
          return (
            <li
              key={entry}
              className="flex min-h-11 items-center gap-3 border-b border-line px-3 py-1.5 last:border-b-0"
            >
              <div className="min-w-0 flex-1">
                <p className="readable truncate font-mono text-meta">{entry}</p>
                {note ? (
                  <p className={known.kind === 'problem' ? 'text-meta text-danger' : 'text-meta text-warn'}>{note}</p>
                ) : null}
              </div>
              <IconButton
                icon={X}
                label={t.editors.remove(entry)}
                onClick={() => editor.set({ linkAllowList: linkAllowList.filter((each) => each !== entry) })}
              />
            </li>
          );
        })}
      </ul>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={words.entry} error={error} help={words.entryHelp}>
            {(ids) => (
              <TextInput
                {...ids}
                spellCheck={false}
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  setTried(false);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  add();
                }}
              />
            )}
          </Field>
        </div>
        <div className="pt-5">
          <Button onClick={add} disabled={typed.trim() === ''}>
            {t.editors.add}
          </Button>
        </div>
      </div>
    </EditorFrame>
  );
};
