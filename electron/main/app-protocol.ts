import { protocol } from 'electron';
import { answerPageFile } from './page-files';
import { serveScheme } from './serve-scheme';

export const appOrigin = 'app://countersign';

/** Must run before `ready`: makes app:// an origin with the rights of https. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** Serves the window's files, and nothing else, under app://countersign. */
export const serveApp = (folder: string): void =>
  serveScheme(protocol, 'app', (request) => answerPageFile(folder, request));
