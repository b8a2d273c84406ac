import { z } from 'zod';
import { type Call, call, nothing } from './call';
import { id } from './schemas/common';

/**
 * Calls that main answers itself: windows, files, the first run. They never reach the engine, whose own calls stand apart: to make
 * their schemas takes longer than everything else that main does before its window opens.
 */
export const shellContract = {
  'shell.context': call(
    'setter',
    nothing,
    z.object({
      platform: z.string(),
      version: z.string(),
      packaged: z.boolean(),
      demo: z.boolean(),
      firstRun: z.boolean(),
      profileId: z.string().nullable(),
      theme: z.enum(['light', 'dark', 'system']),
      /** Starts at login and stays in the tray. */
      stays: z.boolean(),
      dataDir: z.string(),
      runtime: z.string(),
    }),
  ),
  'shell.window': call('setter', z.object({ action: z.enum(['minimise', 'maximise', 'close', 'new']) }), nothing),
  'shell.setTheme': call('setter', z.object({ theme: z.enum(['light', 'dark', 'system']) }), nothing),
  'shell.setStays': call('setter', z.object({ on: z.boolean() }), nothing),
  'shell.setProfile': call('setter', z.object({ profileId: z.string() }), nothing),
  'shell.openExternal': call('setter', z.object({ url: z.url() }), nothing),
  /** Shows a run's log, or what was exported beside it, in the computer's file manager. */
  'shell.revealLog': call(
    'setter',
    z.object({ runId: id, format: z.enum(['log', 'csv', 'json']).default('log') }),
    nothing,
  ),
  /** Asks where, saves it there and shows it in the file manager; null when the person called it off. */
  'shell.saveAttachment': call(
    'setter',
    z.object({ messageId: id, index: z.number().int().min(0) }),
    z.object({ savedAs: z.string().nullable() }),
  ),
  /** The system's menu of a text field or of selected text. Gives what to put in place of `word`, or that it is to be learnt. */
  'shell.textMenu': call(
    'setter',
    z.object({
      word: z.string().max(60).nullable(),
      suggestions: z.array(z.string().max(80)).max(6),
      editable: z.boolean(),
      selected: z.boolean(),
    }),
    z.object({ replace: z.string().nullable(), learn: z.boolean() }),
  ),
  /** The same for how reviews are made, as CSV; the engine asks for the role. */
  'shell.saveReviews': call(
    'manager',
    z.object({ days: z.number().int().min(1).max(365) }),
    z.object({ savedAs: z.string().nullable() }),
  ),
  'shell.copy': call('setter', z.object({ text: z.string() }), nothing),
  'shell.startDemo': call('setter', nothing, nothing),
  'shell.startFresh': call('setter', z.object({ workspaceName: z.string().min(1), zone: z.string() }), nothing),
} as const satisfies Record<string, Call>;
export type ShellCallName = keyof typeof shellContract;
export type ShellCallInput<N extends ShellCallName> = z.input<(typeof shellContract)[N]['input']>;
export type ShellCallOutput<N extends ShellCallName> = z.output<(typeof shellContract)[N]['output']>;
