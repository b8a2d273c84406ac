import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, net, powerMonitor, safeStorage } from 'electron';
import type { HostEvent, ShellEvent } from '../../shared/bridge';
import { registerAppScheme, serveApp } from './app-protocol';
import { askAboutRun } from './ask-about-run';
import { createAttention } from './attention';
import { showBadge } from './badge';
import { draftOfLink } from './deep-link';
import { forkEngine } from './fork-process';
import { guardClosing } from './guard-closing';
import { openIpc } from './ipc';
import { type LaunchOptions, parseLaunchOptions } from './launch-options';
import { type LoginItem, openAutostart } from './login-item';
import { buildMenu } from './menu';
import { findPlaces } from './places';
import { runCli } from './run-cli';
import { openSecrets } from './secrets';
import { selfTest } from './self-test';
import { createShellCalls } from './shell-calls';
import { openShellState } from './shell-state';
import { showNotice } from './show-notice';
import { startStandIns } from './stand-ins';
import { stopHolder } from './stop-holder';
import { openTray } from './tray';
import { totalOf, waitingWords } from './waiting-words';
import { watchComputer } from './watch-computer';
import { guardSession, openWindow } from './window';
import { slotsToOpen } from './window-places';
import { createWorkspaceHost, folderOf, modeToOpen } from './workspace-host';

/* The program's parts, put together in the order in which they start: long, and nothing else happens here. */

/** What may bring somebody something to do, in whichever workspace. */
const attentionTopics: ReadonlySet<HostEvent['topic']> = new Set(['queue', 'lead', 'settings', 'elsewhere']);

const note = (text: string): void => {
  process.stderr.write(`countersign: ${text}\n`);
};

/** The arguments after the executable (packaged) or after the application's folder (development). */
const ownArguments = (argv: readonly string[]): string[] => {
  const given = argv.slice(1);
  if (app.isPackaged) return given;
  const appAt = given.findIndex((arg) => !arg.startsWith('-') && arg !== '' && !/\.(c|m)?js$/.test(arg));
  return given.slice(appAt + 1);
};

/** What starts at login: this program on this data, without a window. */
const loginItem = (dataDir: string): LoginItem => {
  const args = [...(app.isPackaged ? [] : [app.getAppPath()]), '--data', dataDir, '--hidden'];
  if (process.platform === 'linux') {
    // An AppImage runs from a mount that is gone at the next login; the file itself stays.
    const executable = process.env.APPIMAGE ?? process.execPath;
    return openAutostart(app.getPath('appData'), { executable, args });
  }
  const options = { path: process.execPath, args };
  return {
    get: () => app.getLoginItemSettings(options).openAtLogin,
    set: (on) => app.setLoginItemSettings({ ...options, openAtLogin: on }),
  };
};

/** The window, its engine and what lies between. Nothing here knows what a lead is. */
const runApp = (launch: LaunchOptions): void => {
  const places = findPlaces();
  const state = openShellState(join(launch.dataDir, 'shell.json'));
  let link = launch.link;
  let quitting = false;
  let front: BrowserWindow | null = null;
  const ready = new WeakSet<BrowserWindow>();
  const login = loginItem(launch.dataDir);

  serveApp(places.renderer);
  guardSession();

  const workspace = createWorkspaceHost({
    places,
    dataDir: launch.dataDir,
    version: app.getVersion(),
    state,
    keychain: safeStorage,
    fork: () => forkEngine(places.engine),
    stopHolder: (folder) => stopHolder(places.cli, folder, Date.now()),
    onEvent: (event) => {
      ipc.send(event);
      if (event.topic === 'engine.state' && event.state === 'running') {
        computer.again();
        attention.changed();
      } else if (attentionTopics.has(event.topic)) attention.changed();
    },
    note,
  });
  const newWindow = (from: BrowserWindow | null = null, slot?: number): void => {
    const window = openWindow(places, state, { from, ending: () => quitting, ...(slot === undefined ? {} : { slot }) });
    front = window;
    window.on('focus', () => {
      front = window;
    });
    window.on('close', (event) => closing(event, window));
  };
  /** A run goes on without its window, or is paused; it is asked for only where the window would take the engine with it. */
  const closing = guardClosing({
    call: workspace.call,
    mayGo: () =>
      quitting ||
      process.platform === 'darwin' ||
      (state.get().stays && tray !== null) ||
      BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length > 1,
    ask: (run) => askAboutRun(frontWindow(), run, tray !== null),
  });
  /** The window that somebody looked at last. */
  const frontWindow = (): BrowserWindow | null =>
    front !== null && !front.isDestroyed() ? front : (BrowserWindow.getAllWindows()[0] ?? null);
  const showWindow = (): void => {
    const window = frontWindow();
    if (!window) {
      for (const slot of slotsToOpen(state.get().windows)) newWindow(null, slot);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  /** What came before a page could hear it is told when one can. */
  let untold: ShellEvent | null = null;
  const tellFront = (event: ShellEvent): void => {
    const window = frontWindow();
    if (window && ready.has(window)) ipc.tell(window, event);
    else untold = event;
  };
  const followLink = (): void => {
    const draftId = link === null ? null : draftOfLink(link);
    link = null;
    if (draftId) tellFront({ topic: 'shell', command: 'open_draft', value: draftId });
  };
  const answerShell = createShellCalls({
    workspace,
    state,
    dataDir: launch.dataDir,
    newWindow,
    login,
    onProfile: () => attention.begin(),
    // A link that started the application waits until a page is there to follow it.
    onContext: (window) =>
      setTimeout(() => {
        ready.add(window);
        followLink();
        if (untold === null || window.isDestroyed()) return;
        ipc.tell(window, untold);
        untold = null;
      }, 200),
  });
  const ipc = openIpc(answerShell, workspace.call);

  Menu.setApplicationMenu(
    buildMenu({
      newWindow: () => newWindow(frontWindow()),
      tell: (command) => tellFront({ topic: 'shell', command, value: null }),
    }),
  );
  const computer = watchComputer(
    {
      isOnline: () => net.isOnline(),
      onSuspend: (listener) => powerMonitor.on('suspend', listener),
      onResume: (listener) => powerMonitor.on('resume', listener),
      every: (ms, call) => {
        const timer = setInterval(call, ms);
        return () => clearInterval(timer);
      },
    },
    (signal) => workspace.signal(signal),
  );
  const stopFromTray = async (): Promise<void> => {
    const answer = await workspace.call('sending.stop', {});
    // Pressed in a fright, perhaps with no window open: a failure must not be silent.
    if ('error' in answer) dialog.showErrorBox('Sending could not be stopped.', answer.error.message);
    else showWindow();
  };
  const openDraft = (draftId: string | null, workspaceId: string | null = null): void => {
    showWindow();
    tellFront({
      ...{ topic: 'shell', command: draftId === null ? 'open_queue' : 'open_draft', value: draftId },
      ...(workspaceId === null ? {} : { workspaceId }),
    });
  };
  const attention = createAttention({
    look: (afterAt) => workspace.call('attention.look', { afterAt }),
    notify: (notice) => showNotice(notice, () => openDraft(notice.draftId, notice.workspaceId)),
    count: (waiting) => {
      tray?.show(waiting);
      showBadge(totalOf(waiting), waitingWords(waiting));
    },
    watched: () => BrowserWindow.getFocusedWindow() !== null,
    now: () => Date.now(),
    later: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  });
  const tray = openTray(places.icons, {
    open: showWindow,
    openQueue: (workspaceId) => openDraft(null, workspaceId),
    stopSending: () => void stopFromTray(),
    quit: () => app.quit(),
  });

  app.on('second-instance', (_event, argv) => {
    const second = parseLaunchOptions(ownArguments(argv), {}, launch.dataDir);
    showWindow();
    link = second.link;
    followLink();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    link = url;
    showWindow();
    followLink();
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !(state.get().stays && tray)) app.quit();
  });
  app.on('before-quit', (event) => {
    if (quitting) return;
    // The engine drains first: a send that is on its way must be recorded before the process ends.
    event.preventDefault();
    quitting = true;
    attention.stop();
    tray?.destroy();
    computer.stop();
    void workspace.stop().finally(() => app.quit());
  });

  const mode = launch.demo ? 'demo' : modeToOpen(launch.dataDir, state.get().mode);
  if (mode) {
    void workspace.open(mode).then((answer) => {
      if ('error' in answer) note(`the workspace did not open: ${answer.error.message}`);
    });
  }
  if (!(launch.hidden && mode && tray)) for (const slot of slotsToOpen(state.get().windows)) newWindow(null, slot);
};

const main = async (launch: LaunchOptions): Promise<void> => {
  if (launch.cli) {
    const places = findPlaces();
    const secrets = openSecrets({
      file: join(folderOf(launch.dataDir, launch.demo ? 'demo' : 'own'), 'secrets.json'),
      keychain: safeStorage,
      env: process.env,
      allowClearText: launch.demo || process.env.COUNTERSIGN_CLEAR_TEXT_SECRETS === '1',
    });
    const standIns = launch.demo
      ? await startStandIns(places.sandbox, join(folderOf(launch.dataDir, 'demo'), 'sandbox'), () => {})
      : null;
    const code = await runCli({
      file: places.cli,
      args: launch.cli,
      secrets,
      standIns: standIns?.addresses ?? null,
    });
    standIns?.stop();
    app.exit(code);
    return;
  }
  if (launch.selfTest) {
    const places = findPlaces();
    app.exit(await selfTest(places, app.getVersion()));
    return;
  }
  runApp(launch);
};

/** Says why nothing opens, to whoever looks at the terminal and whoever does not, and ends. */
const giveUp = (what: string, error: unknown): void => {
  const why = error instanceof Error ? error.message : String(error);
  note(`${what} ${why}`);
  if (app.isPackaged) dialog.showErrorBox(what, why);
  app.exit(1);
};

const start = (): void => {
  const platformDir = join(app.getPath('appData'), 'countersign');
  const launch = parseLaunchOptions(ownArguments(process.argv), process.env, platformDir);
  try {
    mkdirSync(launch.dataDir, { recursive: true, mode: 0o700 });
    accessSync(launch.dataDir, constants.W_OK);
  } catch (error) {
    giveUp(`The data folder ${launch.dataDir} cannot be written; choose another with --data.`, error);
    return;
  }
  // What Chromium keeps for itself lies apart from what Countersign keeps, and each data folder is an instance of its own.
  const windowless = launch.cli !== null || launch.selfTest;
  app.setPath('userData', join(launch.dataDir, windowless ? 'window-less' : 'window'));
  registerAppScheme();
  // enableSandbox would take --no-sandbox back, without which root cannot run at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (app.isPackaged && !windowless) app.setAsDefaultProtocolClient('countersign');
  if (!windowless && !app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Awaiting whenReady here would deadlock: `ready` waits for this very module.
  app
    .whenReady()
    .then(() => main(launch))
    .catch((error: unknown) => giveUp('Countersign could not start.', error));
};

start();
