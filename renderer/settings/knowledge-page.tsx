import { KnowledgeEditor } from '../editors/knowledge-editor';
import { LeaveDialog } from '../editors/leave-dialog';

/** What replies of every campaign may say. */
export const KnowledgePage = () => (
  <>
    <KnowledgeEditor campaign={null} />
    <LeaveDialog />
  </>
);
