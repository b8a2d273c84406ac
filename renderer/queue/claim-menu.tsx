import { Hand } from 'lucide-react';
import type { Claim } from '../../shared/schemas/claim';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useNow } from '../format/use-now';
import { useMay, useProfile } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import { setQueue } from './queue-state';

const leftText = (claim: Claim, now: number): string => {
  const minutes = Math.max(1, Math.round((claim.untilAt - now) / 60_000));
  return minutes < 120 ? t.queueCut.claim.minutes(minutes) : t.queueCut.claim.hours(Math.round(minutes / 60));
};

/** Puts drafts into somebody's hands; null: one's own. Tells what stayed as it was, and why. */
export const claimDrafts = async (ids: readonly string[], to: { id: string; name: string } | null): Promise<void> => {
  try {
    const { claims, refused } = await call('drafts.claim', { ids: [...ids], profileId: to?.id ?? null });
    const [first] = refused;
    const told = first ? t.queueCut.claim.refused(refused.length, first.message) : '';
    if (ids.length > 1 || first)
      setQueue({
        manyTold: [to && claims.length > 0 ? t.queueCut.claim.gave(claims.length, to.name) : '', told]
          .filter(Boolean)
          .join(' '),
      });
    if (ids.length === 1 && first) showFailure(new Error(first.message));
  } catch (thrown) {
    showFailure(thrown);
  }
};

export const releaseClaim = async (id: string): Promise<void> => {
  try {
    await call('drafts.release', { id });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Takes the open draft in hand, or lets go of it. */
export const toggleClaim = (id: string, claim: Claim | null, me: string | undefined): void =>
  void (claim !== null && claim.profileId === me ? releaseClaim(id) : claimDrafts([id], null));

/** The people a draft can be given to. */
export const useGiveItems = (ids: readonly string[]): MenuItem[] => {
  const me = useProfile();
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  return profiles
    .filter((each) => each.id !== me?.id)
    .map((each) => ({
      key: each.id,
      word: each.name,
      detail: t.words.roleWord[each.role],
      onSelect: () => void claimDrafts(ids, each),
    }));
};

/** Who has the open draft in hand and until when, with what can be done about it. */
export const ClaimMenu = ({ draftId, claim }: { draftId: string; claim: Claim | null }) => {
  const now = useNow(30_000);
  const me = useProfile();
  const manager = useMay('manager');
  const give = useGiveItems([draftId]);
  const held = claim !== null && claim.untilAt > now ? claim : null;
  const mine = held !== null && held.profileId === me?.id;
  const may = held === null || mine || manager;
  const own: MenuItem[] = [];
  if (held === null)
    own.push({ key: 'take', word: t.queueCut.claim.take, onSelect: () => void claimDrafts([draftId], null) });
  if (held !== null && !mine)
    own.push({
      key: 'takeOver',
      word: t.queueCut.claim.takeOver,
      disabled: !may,
      onSelect: () => void claimDrafts([draftId], null),
    });
  if (held !== null)
    own.push({
      key: 'release',
      word: t.queueCut.claim.release,
      disabled: !may,
      onSelect: () => void releaseClaim(draftId),
    });
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="flex h-6 max-w-56 shrink-0 items-center gap-1.5 self-center -mt-2.5 rounded-key px-1 text-meta text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Icon of={Hand} size={14} tone={held !== null && !mine ? 'warn' : 'quiet'} />
          <span className="truncate">
            {held === null
              ? t.queueCut.claim.take
              : mine
                ? t.queueCut.claim.mine(leftText(held, now))
                : t.queueCut.claim.theirs(held.name, leftText(held, now))}
          </span>
        </button>
      }
      groups={[{ items: own }, { title: t.queueCut.claim.give, items: may ? give : [] }].filter(
        (group) => group.items.length > 0,
      )}
    />
  );
};

/** In a row: that somebody has it in hand. */
export const ClaimMark = ({ claim }: { claim: Claim | null }) => {
  const now = useNow(30_000);
  const me = useProfile();
  if (claim === null || claim.untilAt <= now) return null;
  const words = claim.profileId === me?.id ? t.queueCut.claim.rowMine : t.queueCut.claim.row(claim.name);
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-meta text-ink-3" title={words}>
      <Icon of={Hand} size={13} tone="quiet" />
      <span className="max-w-24 truncate">{words}</span>
    </span>
  );
};
