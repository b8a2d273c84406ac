import { Image, ImageOff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { handleKey } from '../keys/listen-keys';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { mailDocument, sanitiseMail } from './sanitise-mail';
import { picturesOf, type Reading, setPictures } from './use-reading';

const maxHeightPx = 4_000;
const words = t.writing.mail;

/**
 * A mail as its sender laid it out, in a frame that can do nothing: sanitised, sandboxed without scripts, forms or
 * navigation, under a policy that fetches nothing. `allow-same-origin` lets this window measure the frame, take its keys
 * and open its links outside; without `allow-scripts` nothing in the frame can use it.
 */
const Frame = ({ html, title, pictures }: { html: string; title: string; pictures: ReadonlyMap<string, string> }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(120);
  const source = useMemo(() => mailDocument(sanitiseMail(html, window, pictures)), [html, pictures]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const open = (event: MouseEvent): void => {
      const link =
        event.target instanceof Element || event.target ? (event.target as Element).closest('a[href]') : null;
      event.preventDefault();
      const url = link?.getAttribute('href');
      if (url) void call('shell.openExternal', { url }).catch(() => {});
    };
    const ready = (): void => {
      const inside = element.contentDocument;
      if (!inside) return;
      setHeight(Math.min(maxHeightPx, inside.documentElement.scrollHeight));
      inside.addEventListener('click', open);
      inside.addEventListener('auxclick', open);
      inside.addEventListener('keydown', handleKey);
    };
    element.addEventListener('load', ready);
    return () => element.removeEventListener('load', ready);
  }, []);
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      srcDoc={source}
      style={{ height }}
      className="w-full rounded-control border border-line bg-[#fff]"
    />
  );
};

const none: ReadonlyMap<string, string> = new Map();

/** What is not loaded and why, and what loads it: by a click, for this sender from then on. */
const Pictures = ({ messageId, reading, told }: { messageId: string; reading: Reading; told: string }) => {
  const { count, shown } = picturesOf(reading);
  if (count === 0 && reading.tracking === 0) return null;
  const blocked = reading.tracking > 0 ? words.blocked(reading.tracking) : '';
  return (
    <p className="flex flex-wrap items-center gap-x-2 pb-1.5 text-meta text-ink-3">
      <Icon of={shown ? Image : ImageOff} size={13} />
      <span role="status">
        {(shown ? [words.picturesShown, told, blocked] : [count > 0 ? words.picturesNote(count) : '', blocked])
          .filter(Boolean)
          .join(' ')}
      </span>
      {count > 0 ? (
        <Button kind="link" small command="pictures" onClick={() => setPictures(messageId, !shown)}>
          {shown ? words.hidePictures : words.pictures}
        </Button>
      ) : null}
    </p>
  );
};

/** Fetches a message's HTML and shows it; its text stands in until then, and for good when there is none. */
export const MailFrame = ({
  messageId,
  sender,
  reading,
  children,
}: {
  messageId: string;
  sender: string;
  reading: Reading | undefined;
  children: React.ReactNode;
}) => {
  const { value } = useCall('message.html', { id: messageId });
  const wanted = picturesOf(reading);
  const load = wanted.shown && wanted.count > 0;
  const fetched = useCall('message.pictures', load ? { id: messageId } : null).value;
  // Those that lie in the mail itself are shown at once: nobody hears of it.
  const own = useCall('message.inlinePictures', /\bcid:/i.test(value?.html ?? '') ? { id: messageId } : null).value;
  const pictures = useMemo(() => {
    const all = [...(own?.pictures ?? []), ...(load && fetched ? fetched.pictures : [])];
    return all.length === 0 ? none : new Map(all.map(({ url, data }) => [url, data]));
  }, [own, load, fetched]);
  if (value?.html)
    return (
      <>
        {reading ? (
          <Pictures
            messageId={messageId}
            reading={reading}
            told={
              !load
                ? ''
                : fetched
                  ? fetched.failed > 0
                    ? words.failed(fetched.failed, fetched.why[0] ?? '')
                    : ''
                  : words.loading
            }
          />
        ) : null}
        {own && own.missing > 0 ? (
          <p className="flex items-center gap-x-2 pb-1.5 text-meta text-ink-3">
            <Icon of={ImageOff} size={13} />
            {words.missing(own.missing)}
          </p>
        ) : null}
        <Frame html={value.html} title={t.queue.mailFrame(sender)} pictures={pictures} />
      </>
    );
  return (
    <>
      {value && !value.html ? <p className="text-meta text-ink-3">{t.queue.htmlGone}</p> : null}
      {children}
    </>
  );
};
