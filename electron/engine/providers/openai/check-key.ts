import type OpenAI from 'openai';
import type { Clock } from '../../ports';
import { classifyModelError } from './classify-model-error';
import type { KeyCheck } from './model-answer';

/**
 * Looks the model up (`GET /models/{model}`): proves key, address and model name in one request that costs nothing.
 * Many compatible servers know only the list, so an unknown model is looked for there before it counts as unknown.
 */
export const checkKey = async (options: {
  sdk: OpenAI;
  clock: Clock;
  model: string;
  deadlineAt: number;
  signal?: AbortSignal | undefined;
}): Promise<KeyCheck> => {
  const { sdk, clock, model } = options;
  const request = {
    maxRetries: 0,
    timeout: Math.max(1, Math.ceil(options.deadlineAt - clock.now())),
    signal: options.signal,
  };
  const failed = (error: unknown): KeyCheck => {
    const { code, message } = classifyModelError(error, clock.now());
    return { kind: 'failed', code, message };
  };
  try {
    const found = await sdk.models.retrieve(model, request);
    return { kind: 'ok', detail: `The key is good; model ${found.id} answers.` };
  } catch (error) {
    if (classifyModelError(error, clock.now()).code !== 'bad_request') return failed(error);
  }
  try {
    const page = await sdk.models.list(request);
    const ids = page.data.map((each) => each.id);
    if (ids.includes(model)) return { kind: 'ok', detail: `The key is good; model ${model} is listed.` };
    return {
      kind: 'failed',
      code: 'bad_request',
      message: `The key is good, but the provider does not list model ${model}.`,
    };
  } catch (error) {
    return failed(error);
  }
};
