import type { CallName } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { readingCalls } from '../../../shared/reading-calls';
import { type FetchPicture, fetchPicture, tellNoPicture } from '../reading/fetch-picture';
import { inlinePictures, inlineUrls } from '../reading/inline-pictures';
import { looksLike, readAttachment } from '../reading/read-attachment';
import { remotePictures } from '../reading/remote-pictures';
import { slidingWindow } from '../sliding-window';
import { appendAudit } from '../store/audit';
import { getMessage, messageSource } from '../store/messages';
import { readingChoice, setReadingChoice } from '../store/reading-choices';
import type { MessageRow } from '../store/rows';
import type { HandlerSet, Services } from './handler-context';

type Names = Extract<CallName, keyof typeof readingCalls>;

const atOnce = 4;
/** All pictures of one mail together; what is not there by then counts as failed. */
const patienceMs = 30_000;
/** All of them together: they travel to the window in one answer. */
const mostBytes = 24 * 1024 * 1024;

/** How a message is shown, and its pictures: fetched by the engine, for a sender whose pictures a person asked for. */
export const readingHandlers = (services: Services, fetchOne: FetchPicture = fetchPicture): HandlerSet<Names> => {
  const { ctx } = services;
  const messageOf = (id: string): MessageRow => getMessage(ctx.store, ctx.workspaceId, id);
  const senderOf = (message: MessageRow): string => message.from.email.trim().toLowerCase();
  const shown = (message: MessageRow): boolean =>
    senderOf(message) !== '' && readingChoice(ctx.store, ctx.workspaceId, 'pictures', senderOf(message)) === true;
  const choose = (kind: 'pictures' | 'layout', subject: string, chosen: boolean): void =>
    setReadingChoice(ctx.store, { workspaceId: ctx.workspaceId, kind, subject, chosen, at: ctx.ports.clock.now() });

  return {
    'message.reading': ({ id }) => {
      const message = messageOf(id);
      const pictures = remotePictures(message.rawHtml ?? '');
      return {
        asSent: readingChoice(ctx.store, ctx.workspaceId, 'layout', id),
        pictures: shown(message),
        remote: pictures.length,
        tracking: pictures.filter((picture) => picture.tracking).length,
      };
    },
    'message.attachment': async ({ id, index }) => {
      const message = messageOf(id);
      const wanted = message.attachments[index];
      if (!wanted) throw new Refusal('not_found', 'This attachment is not there.');
      const source = messageSource(ctx.store, message.id);
      // Which of several that look alike it is, in the order of the mail.
      const before = message.attachments.slice(0, index).filter((each) => looksLike(each, wanted)).length;
      const bytes = source === null ? null : await readAttachment(source, wanted, before);
      if (bytes === null)
        throw new Refusal('not_found', 'This attachment is not kept here. Open the mail in your mailbox to get it.');
      return { name: wanted.name, type: wanted.type, base64: Buffer.from(bytes).toString('base64') };
    },
    'message.setLayout': ({ id, asSent }) => {
      ctx.store.write(() => choose('layout', messageOf(id).id, asSent));
      ctx.changed('settings', id);
      return {};
    },
    'message.setPictures': (input, caller) => {
      ctx.store.write(() => {
        const message = messageOf(input.id);
        const sender = senderOf(message);
        if (sender === '') throw new Refusal('bad_input', 'This message has no sender to remember it for.');
        choose('pictures', sender, input.shown);
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: ctx.ports.clock.now(),
          actor: caller.name,
          actorRole: caller.role,
          kind: input.shown ? 'sender.pictures_shown' : 'sender.pictures_hidden',
          cause: message.id,
          data: {},
        });
      });
      ctx.changed('settings');
      return {};
    },
    'message.pictures': async ({ id }) => {
      const message = messageOf(id);
      // Looked at here, not in the window: nothing is fetched that a person has not asked for.
      if (!shown(message)) throw new Refusal('denied', 'Pictures of this sender are not loaded until you say so.');
      const wanted = remotePictures(message.rawHtml ?? '').filter((picture) => !picture.tracking);
      const pictures: { url: string; data: string }[] = [];
      const why = new Set<string>();
      let bytes = 0;
      const signal = AbortSignal.timeout(patienceMs);
      await slidingWindow(
        wanted,
        atOnce,
        () => !signal.aborted && bytes < mostBytes,
        async ({ url }) => {
          const got = await fetchOne(url, signal);
          const tooMuch = 'data' in got && bytes + got.data.length > mostBytes;
          if ('why' in got || tooMuch) {
            why.add(tellNoPicture(url, 'why' in got ? got.why : 'too_big'));
            return;
          }
          bytes += got.data.length;
          pictures.push({ url, data: got.data });
        },
      );
      return { pictures, failed: wanted.length - pictures.length, why: [...why] };
    },
    'message.inlinePictures': async ({ id }) => {
      const message = messageOf(id);
      const html = message.rawHtml ?? '';
      const wanted = inlineUrls(html).length;
      const source = wanted === 0 ? null : messageSource(ctx.store, message.id);
      const pictures = source === null ? [] : await inlinePictures(source, html);
      return { pictures, missing: wanted - pictures.length };
    },
  };
};
