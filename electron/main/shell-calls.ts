import { resolve } from 'node:path';
import { app, type BrowserWindow, clipboard, nativeTheme, shell } from 'electron';
import type { Answer } from '../../shared/bridge';
import type { CallOutput } from '../../shared/contract';
import { Refusal } from '../../shared/errors';
import {
  type ShellCallInput,
  type ShellCallName,
  type ShellCallOutput,
  shellContract,
} from '../../shared/shell-contract';
import { safeExternalUrl } from './external-link';
import type { LoginItem } from './login-item';
import { saveAttachment } from './save-attachment';
import { saveReport } from './save-report';
import type { ShellStateFile } from './shell-state';
import { showTextMenu } from './text-menu';
import type { WorkspaceHost } from './workspace-host';

export type ShellCallOptions = {
  workspace: WorkspaceHost;
  state: ShellStateFile;
  dataDir: string;
  newWindow(from: BrowserWindow): void;
  login: LoginItem;
  /** Somebody else sits here now. */
  onProfile(): void;
  /** A window has booted and listens to events. */
  onContext(window: BrowserWindow): void;
};

type Handlers = {
  [N in ShellCallName]: (
    input: ShellCallInput<N>,
    window: BrowserWindow,
  ) => ShellCallOutput<N> | Promise<ShellCallOutput<N>>;
};

/** Takes the answer of an engine's call, or passes its refusal on. */
const unwrap = (answer: Answer): unknown => {
  if ('error' in answer) throw new Refusal(answer.error.code, answer.error.message);
  return answer.ok;
};

/** Answers the calls that never reach the engine: windows, theme, profile, links, the first run. */
export const createShellCalls = ({
  workspace,
  state,
  dataDir,
  newWindow,
  login,
  onProfile,
  onContext,
}: ShellCallOptions) => {
  const handlers: Handlers = {
    'shell.context': (_input, window) => {
      onContext(window);
      return {
        platform: process.platform,
        version: app.getVersion(),
        packaged: app.isPackaged,
        demo: workspace.mode() === 'demo',
        firstRun: workspace.mode() === null,
        profileId: workspace.profileId(),
        theme: state.get().theme,
        stays: state.get().stays,
        dataDir,
        runtime: `Electron ${process.versions.electron}`,
      };
    },
    'shell.window': ({ action }, window) => {
      if (action === 'minimise') window.minimize();
      else if (action === 'close') window.close();
      else if (action === 'new') newWindow(window);
      else if (window.isMaximized()) window.unmaximize();
      else window.maximize();
      return {};
    },
    'shell.setTheme': ({ theme }) => {
      nativeTheme.themeSource = theme;
      state.update({ theme });
      return {};
    },
    'shell.setStays': ({ on }) => {
      login.set(on);
      state.update({ stays: on });
      return {};
    },
    'shell.setProfile': ({ profileId }) => {
      workspace.setProfile(profileId);
      onProfile();
      return {};
    },
    'shell.openExternal': async ({ url }) => {
      const safe = safeExternalUrl(url);
      if (safe === null) throw new Refusal('denied', 'Only https and mailto links are opened outside Countersign.');
      await shell.openExternal(safe);
      return {};
    },
    'shell.revealLog': async ({ runId, format }) => {
      const { run } = unwrap(await workspace.call('backfill.get', { id: runId })) as CallOutput<'backfill.get'>;
      if (!run.logFile) throw new Refusal('not_found', 'This run has no log file.');
      shell.showItemInFolder(resolve(workspace.folder(), 'logs', run.logFile.replace(/log$/, format ?? 'log')));
      return {};
    },
    'shell.saveAttachment': async ({ messageId, index }, window) => {
      const { name, base64 } = unwrap(
        await workspace.call('message.attachment', { id: messageId, index }),
      ) as CallOutput<'message.attachment'>;
      return { savedAs: await saveAttachment(window, { name, bytes: Buffer.from(base64, 'base64') }) };
    },
    'shell.textMenu': (input, window) => showTextMenu(window, input),
    'shell.saveReviews': async ({ days }, window) => {
      const report = unwrap(await workspace.call('reviews.export', { days })) as CallOutput<'reviews.export'>;
      return { savedAs: await saveReport(window, report) };
    },
    'shell.copy': ({ text }) => {
      clipboard.writeText(text);
      return {};
    },
    'shell.startDemo': async () => {
      unwrap(await workspace.open('demo'));
      return {};
    },
    'shell.startFresh': async ({ workspaceName, zone }) => {
      unwrap(await workspace.create(workspaceName, zone));
      return {};
    },
  };
  const isShellCall = (name: string): name is ShellCallName => Object.hasOwn(shellContract, name);

  const run = async <N extends ShellCallName>(name: N, input: unknown, window: BrowserWindow): Promise<Answer> => {
    const parsed = shellContract[name].input.safeParse(input ?? {});
    if (!parsed.success) return { error: { code: 'bad_input', message: `${name}: ${parsed.error.message}` } };
    try {
      // The parsed input is this name's by construction; the compiler cannot follow a lookup by a type parameter.
      return { ok: await handlers[name](parsed.data as ShellCallInput<N>, window) };
    } catch (error) {
      if (error instanceof Refusal) return { error: { code: error.code, message: error.message } };
      return { error: { code: 'internal', message: error instanceof Error ? error.message : String(error) } };
    }
  };

  return (name: string, input: unknown, window: BrowserWindow): Promise<Answer> =>
    isShellCall(name)
      ? run(name, input, window)
      : Promise.resolve({ error: { code: 'unknown_call', message: `There is no call ${name}.` } });
};
