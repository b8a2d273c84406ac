import { withPlanted } from '../review/planted/with-planted';
import type { Handlers } from '../router';
import { auditHandlers } from './audit-handlers';
import { backfillHandlers } from './backfill-handlers';
import { bookingHandlers } from './booking-handlers';
import { campaignHandlers } from './campaign-handlers';
import { connectionHandlers } from './connection-handlers';
import { dataHandlers } from './data-handlers';
import { draftHandlers } from './draft-handlers';
import { editorHandlers } from './editor-handlers';
import type { Services } from './handler-context';
import { inboxHandlers } from './inbox-handlers';
import { knowledgeHandlers } from './knowledge-handlers';
import { learningHandlers } from './learning-handlers';
import { peopleHandlers } from './people-handlers';
import { promptHandlers } from './prompt-handlers';
import { queueHandlers } from './queue-handlers';
import { readingHandlers } from './reading-handlers';
import { sendingHandlers } from './sending-handlers';
import { spellingHandlers } from './spelling-handlers';
import { statusHandlers } from './status-handlers';
import { thresholdHandlers } from './threshold-handlers';
import { workspaceHandlers } from './workspace-handlers';
import { writeHandlers } from './write-handlers';

/** The whole table; the compiler refuses it while a declared call has no handler. */
export const allHandlers = (services: Services): Handlers =>
  withPlanted(services.ctx, {
    ...statusHandlers(services),
    ...workspaceHandlers(services),
    ...peopleHandlers(services),
    ...connectionHandlers(services),
    ...campaignHandlers(services),
    ...editorHandlers(services),
    ...knowledgeHandlers(services),
    ...learningHandlers(services),
    ...promptHandlers(services),
    ...thresholdHandlers(services),
    ...draftHandlers(services),
    ...queueHandlers(services),
    ...inboxHandlers(services),
    ...bookingHandlers(services),
    ...sendingHandlers(services),
    ...backfillHandlers(services),
    ...auditHandlers(services),
    ...dataHandlers(services),
    ...writeHandlers(services),
    ...readingHandlers(services),
    ...spellingHandlers(services),
  });
