import { queuePage } from '../electron/engine/store/queue';
import { fillMirror } from './fill-mirror';
import { benchWorkspace } from './fill-queue';
import { interleave, median, timed } from './measure';
import type { Line } from './report';
import { openTemporaryStore } from './temporary-store';

/** Words of the mirror's vocabulary: one in most messages, one in few, and one in none. */
const words = { 'a common word': 'dela', 'two words': 'dela goku', 'no such word': 'pricing' } as const;

/**
 * The first results of a full-text search in a long queue over a large mirror, names and firms of leads included, against the plain
 * query of the text index for the same words: its newest 200 messages.
 */
export const benchSearch = async (options: {
  migrations: string;
  queued: number;
  messages: number;
  rounds: number;
}): Promise<Line[]> => {
  const { queued, messages, rounds } = options;
  const { store, remove } = await openTemporaryStore(options.migrations);
  try {
    fillMirror(store, { workspaceId: benchWorkspace, queued, messages, unanswered: 0 });
    const plain = store.sqlite.prepare(
      'SELECT m.id, m.lead_id, m.subject, m.body FROM messages_fts f JOIN messages m ON m.seq = f.rowid WHERE messages_fts MATCH ? ORDER BY f.rowid DESC LIMIT 200',
    );
    const lines: Line[] = [];
    for (const [what, search] of Object.entries(words)) {
      const fts = search
        .split(' ')
        .map((word) => `"${word}"*`)
        .join(' ');
      const query = {
        ...{ workspaceId: benchWorkspace, view: 'needs_you' as const, campaignId: null, search },
        ...{ sort: 'newest' as const, cursor: null, limit: 200, now: 1_780_000_000_000 },
      };
      const pieces = {
        ours: () => timed(() => void queuePage(store, query)),
        theirs: () => timed(() => void plain.all(fts)),
      };
      await interleave(pieces, 3);
      const { ours, theirs } = await interleave(pieces, rounds);
      lines.push({
        name: `search, ${what}, ${messages.toLocaleString('en')} messages`,
        ...{ ours: median(ours), theirs: median(theirs), against: 'plain FTS5 query', unit: 'ms', goal: null },
      });
    }
    return lines;
  } finally {
    remove();
  }
};
