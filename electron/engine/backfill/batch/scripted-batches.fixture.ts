import type { ModelAccess } from '../../pipeline/accounts';
import type { BatchCall, BatchClient, BatchState } from '../../providers/openai';

type Wire = { custom_id: string; method: string; url: string; body: { text: { format: { name: string } } } };
type Made = { state: BatchState; lines: Wire[]; looks: number };

const ok = <T>(value: T): Promise<BatchCall<T>> => Promise.resolve({ kind: 'ok', value });

/**
 * The batch endpoint of a provider in memory, over the answers of a scripted model: answers in reverse order, after a few looks.
 * What the test puts into `instead` takes the place of an answer's line; `refuses` that of a call's outcome.
 */
export const scriptedBatches = (access: ModelAccess) => {
  const files = new Map<string, string>();
  const batches: Made[] = [];
  const calls: string[] = [];
  /** What a question was asked, in order of the batches that held it. */
  const asked: { stage: string; id: string; batch: number }[] = [];
  let n = 0;
  const script = {
    /** Looks at a batch until it is done. */
    looks: 2,
    /** The line in place of an answer, or undefined for the answer. */
    instead: (_stage: string, _id: string, _batch: number): object | null | undefined => undefined,
    /** An outcome in the place of a call's own; `after`: the call had its effect all the same. */
    refuses: (_call: string): Extract<BatchCall<never>, { kind: 'failed' }> | null => null,
    ends: (_batch: number): BatchState['status'] => 'completed',
    errors: (_batch: number): BatchState['errors'] => [],
  };

  const answer = async (wire: Wire): Promise<object> => {
    const { body } = JSON.parse(JSON.stringify(wire)) as {
      body: { input: { content: { text: string }[] }[]; text: { format: { name: string } } };
    };
    const stage = body.text.format.name;
    const said = await access.client.ask({
      ...{ stage, model: access.model, instructions: '', deadlineAt: Number.MAX_SAFE_INTEGER, maxOutputTokens: 1 },
      document: JSON.parse(body.input[0]?.content[0]?.text ?? '{}'),
      schema: { parse: (value: unknown) => value } as never,
    });
    if (said.kind === 'failed') return { response: { status_code: 500, body: { error: { code: said.code } } } };
    const content = [{ type: 'output_text', text: JSON.stringify(said.value) }];
    const usage = { input_tokens: 100, output_tokens: 10 };
    return {
      response: {
        status_code: 200,
        body: { status: 'completed', model: access.model, output: [{ type: 'message', content }], usage },
      },
    };
  };

  const finish = async (made: Made): Promise<void> => {
    const { state, lines } = made;
    const index = batches.indexOf(made);
    state.status = script.ends(index);
    state.errors = script.errors(index);
    if (state.status === 'failed') return;
    const out: string[] = [];
    for (const wire of [...lines].reverse()) {
      const stage = wire.body.text.format.name;
      const instead = script.instead(stage, wire.custom_id, index);
      if (instead === null) continue;
      out.push(JSON.stringify({ custom_id: wire.custom_id, ...(instead ?? (await answer(wire))) }));
    }
    n += 1;
    files.set(`file-${n}`, out.join('\n'));
    Object.assign(state, { outputFileId: `file-${n}`, completed: out.length });
  };
  const find = (id: string): Made => {
    const made = batches.find(({ state }) => state.providerId === id);
    if (!made) throw new Error(`no batch ${id}`);
    return made;
  };
  const refused = (call: string) => {
    calls.push(call);
    return script.refuses(call);
  };

  const client: BatchClient = {
    upload: async (_name, text) => {
      const no = refused('upload');
      if (no) return no;
      n += 1;
      files.set(`file-${n}`, text);
      return ok(`file-${n}`);
    },
    create: async ({ name, inputFileId }) => {
      const no = refused('create');
      if (no && !no.uncertain) return no;
      const text = files.get(inputFileId);
      if (text === undefined) throw new Error('no such file');
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Wire);
      for (const wire of lines)
        asked.push({ stage: wire.body.text.format.name, id: wire.custom_id, batch: batches.length });
      const state: BatchState = {
        ...{ providerId: `batch-${batches.length}`, status: 'in_progress', name, inputFileId },
        ...{ outputFileId: null, errorFileId: null, total: lines.length, completed: 0, failed: 0, expiresAt: 1 },
        errors: [],
      };
      batches.push({ state, lines, looks: 0 });
      return no ?? ok({ ...state });
    },
    retrieve: async (id) => {
      const no = refused('retrieve');
      if (no) return no;
      const made = find(id);
      made.looks += 1;
      if (made.state.status === 'in_progress' && made.looks >= script.looks) await finish(made);
      return ok({ ...made.state });
    },
    find: async ({ name }) => {
      const no = refused('find');
      if (no) return no;
      const made = batches.find(({ state }) => state.name === name);
      return ok(made ? { ...made.state } : null);
    },
    cancel: async (id) => {
      const no = refused('cancel');
      if (no) return no;
      const made = find(id);
      made.state.status = 'cancelled';
      return ok({ ...made.state });
    },
    lines: async (id) => {
      const no = refused('lines');
      if (no) return no;
      return ok((files.get(id) ?? '').split('\n').filter((line) => line !== ''));
    },
    remove: async (id) => {
      files.delete(id);
      return ok(null);
    },
  };
  return { client, script, batches, files, calls, asked };
};
