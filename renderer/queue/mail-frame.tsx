import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { handleKey } from '../keys/listen-keys';
import { t } from '../strings';
import { mailDocument, sanitiseMail } from './sanitise-mail';

const maxHeightPx = 4_000;

/**
 * A mail as its sender laid it out, in a frame that can do nothing: sanitised, sandboxed without scripts, forms or
 * navigation, under a policy that fetches nothing. `allow-same-origin` lets this window measure the frame, take its keys
 * and open its links outside; without `allow-scripts` nothing in the frame can use it.
 */
const Frame = ({ html, title }: { html: string; title: string }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(120);
  const source = useMemo(() => mailDocument(sanitiseMail(html)), [html]);
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

/** Fetches a message's HTML and shows it; its text stands in until then, and for good when there is none. */
export const MailFrame = ({
  messageId,
  sender,
  children,
}: {
  messageId: string;
  sender: string;
  children: React.ReactNode;
}) => {
  const { value } = useCall('message.html', { id: messageId });
  if (value?.html) return <Frame html={value.html} title={t.queue.mailFrame(sender)} />;
  return (
    <>
      {value && !value.html ? <p className="text-meta text-ink-3">{t.queue.htmlGone}</p> : null}
      {children}
    </>
  );
};
