import { KnowledgeEditor } from '../editors/knowledge-editor';

/** What replies of every campaign may say. */
export const KnowledgePage = () => <KnowledgeEditor campaign={null} />;
