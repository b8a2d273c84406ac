import { BookOpen } from 'lucide-react';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { StatePage } from '../ui/state-page';
import { PageBody } from './page-body';

/** What replies may say. */
export const KnowledgePage = () => {
  const facts = useCall('knowledge.list', {}).value?.facts;
  const words = t.settings.knowledge;
  return (
    <PageBody title={t.settings.pages.knowledge} note={words.note} wide>
      {facts && facts.length === 0 ? (
        <StatePage icon={BookOpen} title={words.empty}>
          {words.emptyText}
        </StatePage>
      ) : null}
      {facts && facts.length > 0 ? (
        <table className="w-full text-ui">
          <thead>
            <tr className="h-9 text-meta text-ink-3">
              <th className="w-56 text-left font-normal">{words.columns.key}</th>
              <th className="text-left font-normal">{words.columns.text}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.id} className="border-t border-line align-top">
                <td className="py-2 pr-4 font-mono text-meta text-ink-2">{fact.key}</td>
                <td className="readable max-w-[75ch] py-2">{fact.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </PageBody>
  );
};
