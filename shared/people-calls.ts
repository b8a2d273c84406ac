import { z } from 'zod';
import { call, nothing } from './call';
import { at, id, role } from './schemas/common';
import { profile, profileCard, profilePrefs } from './schemas/people';
import { slackButtons } from './schemas/slack';

/** Four characters at least; a sentence will do. */
const pin = z.string().min(4).max(64);

/** Something that asks for a person, as a notice outside the window tells it. */
export const attentionItem = z.object({
  draftId: id,
  kind: z.enum(['call', 'review']),
  title: z.string(),
  text: z.string(),
  at,
  /** Where it waits, when that is not the workspace on screen. */
  workspace: z.object({ id, name: z.string() }).nullable(),
});
export type AttentionItem = z.infer<typeof attentionItem>;

/** Calls about the people who work here: who they are, what opens their profiles, what reaches them outside the window. */
export const peopleCalls = {
  'profiles.list': call('setter', nothing, z.object({ profiles: z.array(profileCard) })),
  'profiles.save': call(
    'admin',
    z.object({ id: id.nullable(), name: z.string().min(1), email: z.email(), role }),
    z.object({ profile }),
  ),
  /** Opens a profile that has a PIN. Guesses are counted and slowed, over restarts too. */
  'profiles.unlock': call('setter', z.object({ id, pin: z.string().max(64) }), nothing),
  'profiles.lock': call('setter', z.object({ id }), nothing),
  /** Sets, changes or (null) takes away one's own PIN; an admin takes away another's, which nobody can read. */
  'profiles.setPin': call(
    'setter',
    z.object({ id, pin: pin.nullable(), current: z.string().max(64).nullable() }),
    nothing,
  ),
  /** Whose presses in Slack act as this profile; null: nobody's. */
  'profiles.linkSlack': call('admin', z.object({ id, slackUserId: z.string().min(1).max(40).nullable() }), nothing),

  'me.get': call('setter', nothing, z.object({ prefs: profilePrefs })),
  'me.savePrefs': call('setter', z.object({ patch: profilePrefs.partial() }), z.object({ prefs: profilePrefs })),

  /**
   * What waits here, and what came since a moment and asks for a person now, here and in the other workspaces in which somebody has
   * this profile's address. Empty where that person wants quiet. `elsewhere` counts what waits in those workspaces, quiet or not.
   */
  'attention.look': call(
    'setter',
    z.object({ afterAt: at }),
    z.object({
      waiting: z.number().int(),
      elsewhere: z.array(z.object({ id, name: z.string(), waiting: z.number().int() })),
      fresh: z.array(attentionItem),
      quiet: z.boolean(),
      at,
    }),
  ),

  'slack.findUser': call(
    'admin',
    z.object({ email: z.email() }),
    z.object({ user: z.object({ id: z.string(), name: z.string() }).nullable(), problem: z.string().nullable() }),
  ),
  'slack.buttons': call('setter', nothing, slackButtons),
  'slack.setAppToken': call(
    'admin',
    z.object({ token: z.string().trim().startsWith('xapp-').nullable() }),
    slackButtons,
  ),
} as const;
