import type { Protocol } from 'electron';
import type { PageFile } from './page-files';

/** What of Electron's `protocol` is needed; the older call may be gone in a later version. */
export type Schemes = Pick<Protocol, 'handle'> & { registerBufferProtocol?: Protocol['registerBufferProtocol'] };

/**
 * Answers every request of a scheme. By `registerBufferProtocol` where Electron has it: `handle` makes a `Request` and a stream of each answer, for
 * which Node first loads its HTTP client (40 to 80 ms of every start, and 5 MB of the main process). Electron calls it deprecated since 25 and has it in 45;
 * without it, `handle` answers the same.
 */
export const serveScheme = (
  schemes: Schemes,
  scheme: string,
  answer: (request: { method: string; url: string }) => Promise<PageFile>,
): void => {
  if (schemes.registerBufferProtocol) {
    schemes.registerBufferProtocol(scheme, ({ method, url }, give) => {
      void answer({ method, url }).then(give);
    });
    return;
  }
  schemes.handle(scheme, async ({ method, url }) => {
    const { statusCode, headers, data } = await answer({ method, url });
    return new Response(new Uint8Array(data), { status: statusCode, headers });
  });
};
