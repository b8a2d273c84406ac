import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { randomFrom } from './random-from';

const asked = z.object({
  model: z.string(),
  text: z.object({ format: z.object({ name: z.string() }) }),
  input: z.array(z.object({ content: z.array(z.object({ text: z.string() })) })),
});

const reply = `Hi,

Thank you for your note. Tuesday works well, and the set-up takes one afternoon.

Best regards,
Mara Lind`;

const sayings: Record<string, (draft: string) => unknown> = {
  sentiment: () => ({ tag: 'Interested', reason: 'asks for a call' }),
  strategy: () => ({ answers: ['a call'], offerTimes: false, avoid: [], language: 'en' }),
  reply: () => ({ body: reply }),
  verify: (draft) => ({ body: draft, changes: [] }),
  oversee: () => ({ ok: true, problems: [] }),
  evaluate: () => ({ confidence: 0.8, safeToSend: true, requiresHumanReview: false, reason: 'Answers the question' }),
};

/**
 * A model provider on the loopback for runs of thousands of messages: it says the same of every one, after a time that is
 * spread as providers' are (log-normal, one in fifty three times as long) around `medianMs`.
 */
export const startModelStandIn = async (
  medianMs: number,
): Promise<{ url: string; requests(): number; stop(): void }> => {
  const random = randomFrom(7);
  let requests = 0;
  const latencyMs = (): number => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return medianMs * Math.exp(0.3 * normal) * (random() < 0.02 ? 3 : 1);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (chunk: Buffer) => parts.push(chunk));
    request.on('end', () => {
      void (async () => {
        requests += 1;
        const question = asked.parse(JSON.parse(Buffer.concat(parts).toString()));
        const stage = question.text.format.name;
        const draft = /"draft":("(?:[^"\\]|\\.)*")/.exec(question.input[0]?.content[0]?.text ?? '')?.[1];
        const say = sayings[stage];
        await wait(latencyMs());
        if (!say) {
          response.writeHead(400).end(`{"error":{"message":"no stage ${stage}"}}`);
          return;
        }
        const text = JSON.stringify(say(draft === undefined ? reply : String(JSON.parse(draft))));
        response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            ...{ id: 'resp_bench', object: 'response', created_at: 1, status: 'completed', model: question.model },
            output: [
              {
                ...{ id: 'msg', type: 'message', role: 'assistant', status: 'completed' },
                content: [{ type: 'output_text', text }],
              },
            ],
            usage: { input_tokens: 100, output_tokens: 50, total_tokens: 150 },
          }),
        );
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests: () => requests,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
