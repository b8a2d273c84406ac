import type { RunningApp } from './launch-app';

/** What left, or tried to leave, as the main process saw it. */
type Noted = { requests: string[]; navigations: string[]; opened: string[]; windows: number; downloads: number };

export type Watch = {
  /** What the page's console, dialogs and network said since. */
  said: string[];
  noted(): Promise<Noted>;
  /** What a script left behind, or null. */
  ran(): Promise<string | null>;
};

/**
 * Watches everything by which something shown in the window could act or get out: scripts and dialogs, violations of the
 * content policy, requests, navigations, new windows, downloads. Links that would be opened outside are noted instead.
 */
export const watchWindow = async ({ app, page }: RunningApp): Promise<Watch> => {
  await app.evaluate(({ app: electron, session, shell, webContents }) => {
    const noted: Noted = { requests: [], navigations: [], opened: [], windows: 0, downloads: 0 };
    Object.assign(globalThis, { noted });
    const note = ({ url }: { url: string }): void => {
      if (!/^(app|data|devtools|about):/.test(url)) noted.requests.push(url);
    };
    // Not onBeforeRequest: there is one, the guard's, and it must stay.
    session.defaultSession.webRequest.onErrorOccurred(note);
    session.defaultSession.webRequest.onSendHeaders(note);
    session.defaultSession.on('will-download', () => {
      noted.downloads += 1;
    });
    electron.on('browser-window-created', () => {
      noted.windows += 1;
    });
    shell.openExternal = (url) => {
      noted.opened.push(url);
      return Promise.resolve();
    };
    for (const contents of webContents.getAllWebContents())
      contents.on('did-start-navigation', ({ url }) => {
        if (url !== 'about:srcdoc') noted.navigations.push(url);
      });
  });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text().trim()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(app|data|about):/.test(request.url())) said.push(`request: ${request.url()}`);
  });
  await page.evaluate(() => {
    Object.assign(window, {
      __ran: null,
      alert: (what: unknown) => Object.assign(window, { __ran: `alert ${what}` }),
    });
  });
  return {
    said,
    noted: () => app.evaluate(() => (globalThis as unknown as { noted: Noted }).noted),
    ran: () => page.evaluate(() => (window as unknown as { __ran: string | null }).__ran),
  };
};
