import { parseArgs } from 'node:util';
import { type IngestTask, runIngestTask } from './ingest-task';

/** Started by ingest.ts for what it measures in a process of its own, with nothing loaded but what reads mail. */
const { values } = parseArgs({
  options: {
    task: { type: 'string', default: 'flat' },
    file: { type: 'string', default: '' },
    messages: { type: 'string', default: '0' },
  },
});
await runIngestTask(values.task as IngestTask, { file: values.file, messages: Number(values.messages) });
