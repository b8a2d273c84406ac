import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { hostilePayloads } from './hostile-payloads';

export type HostileMail = { id: string; html: string };

const shared = process.env.COUNTERSIGN_CORPORA ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora');

const readShared = <T>(...path: string[]): T[] | null => {
  const file = join(shared, ...path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : null;
};

const image =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==';

/** The mails of our own list, their scripts and addresses filled in. `beacon` is an URL that counts who asks for it. */
export const ownHostileMails = (beacon: string): HostileMail[] =>
  hostilePayloads.map(([name, html], index) => ({
    id: `own ${index}: ${name}`,
    html: html
      .replaceAll('RUN', `parent.__ran=top.__ran='${index}';alert('${index}')`)
      // Without a scheme first: its slashes stand in the payload.
      .replaceAll('//BEACON', `${beacon.slice('http:'.length)}?own=${index}`)
      .replaceAll('BEACON', `${beacon}?own=${index}`)
      .replaceAll('IMAGE', image),
  }));

/** The payloads of the shared corpus, or null where it is not. */
export const sharedHostileMails = (): HostileMail[] | null =>
  readShared<{ id: string; payload: string }>('html', 'dompurify.json')?.map(({ id, payload }) => ({
    id: `shared ${id}`,
    html: payload,
  })) ?? null;

/** Whether what follows this payload stands beside it and not in it: then another may follow in the same mail. */
const closesItself = (html: string): boolean => {
  const { document } = new JSDOM(`<body>${html}<i data-end></i></body>`, {
    // It complains of the style sheets.
    virtualConsole: new VirtualConsole(),
  }).window;
  const end = document.querySelector('i[data-end]');
  return end !== null && end.parentElement === document.body;
};

/** The same payloads in fewer mails: four that close themselves share one, every other has a mail of its own. */
export const packMails = (mails: readonly HostileMail[]): HostileMail[] => {
  const closed = mails.filter(({ html }) => closesItself(html));
  const packs = Array.from({ length: Math.ceil(closed.length / 4) }, (_, n) => closed.slice(n * 4, n * 4 + 4));
  return [
    ...packs.map((pack) => ({
      id: pack.map(({ id }) => id).join('; '),
      html: pack.map(({ html }) => html).join('\n'),
    })),
    ...mails.filter((mail) => !closed.includes(mail)),
  ];
};

/** Strings that break programs: ours, and the shared ones where they are. */
export const awkwardStrings = (): { own: string[]; shared: string[] | null } => ({
  own: [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "'); DROP TABLE leads;--",
    '{{7*7}} #{7*7} <%= 7*7 %>',
    '&lt;b&gt; &amp;amp; &#x41; &nbsp;',
    '%00 %0a %s %d %n {0}',
    'undefined',
    'none',
    'NaN',
    'Null Island',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'javascript:alert(1)',
    'ソ能 ｶﾞｷﾞ 𠮷野家 Łódź Ðorđe ﬁn',
    'סימון Ltd. שלום',
    '👩‍👩‍👧‍👦 🏳️‍🌈 🇵🇹',
    `Zo${'e\u0301\u0323'.repeat(25)}`,
    `${'W'.repeat(300)}`,
  ],
  shared: readShared<{ string: string }>('strings', 'blns.json')?.map((each) => each.string) ?? null,
});
