import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { t } from '../strings';
import type { ImportFile } from './read-import';
import { readImport } from './read-import';

export type Imported = { added: number; changed: number; problems: string[] };

const words = t.editors.knowledge;

/**
 * Brings files in as documents, one after the other. A document of the same name is brought up to date (its earlier text is
 * kept); what cannot come in is told file by file and keeps no other out.
 */
export const importKnowledge = async (
  files: readonly ImportFile[],
  campaignId: string | null,
  onProgress: (done: number) => void,
): Promise<Imported> => {
  const result: Imported = { added: 0, changed: 0, problems: [] };
  const { items } = await call('knowledge.items', { campaignId });
  const known = new Map(
    items.filter((each) => each.campaignId === campaignId).map((each) => [each.key.toLowerCase(), each]),
  );
  for (const [index, file] of files.entries()) {
    onProgress(index + 1);
    const read = await readImport(file);
    if (read.kind === 'problem') {
      result.problems.push(read.sentence);
      continue;
    }
    const there = known.get(read.key.toLowerCase());
    try {
      const { entry } = await call('knowledge.save', {
        id: there?.id ?? null,
        version: there?.version ?? null,
        kind: 'document',
        key: there?.key ?? read.key,
        text: read.text,
        campaignId,
      });
      if (!there) result.added += 1;
      else if (entry.version !== there.version) result.changed += 1;
      known.set(entry.key.toLowerCase(), { ...entry, beginning: '', characters: entry.text.length });
    } catch (thrown) {
      result.problems.push(words.importProblems.refused(file.name, asFailure(thrown).message));
    }
  }
  refetch(['settings', 'audit']);
  return result;
};
