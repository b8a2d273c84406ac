import { CircleUser } from 'lucide-react';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { useProfile } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';

const themes = ['light', 'dark', 'system'] as const;

const choose = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
    refetch(null);
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Who works here, and how the window looks to them. */
export const ProfileMenu = () => {
  const profile = useProfile();
  const profiles = useCall('profiles.list', {}).value?.profiles ?? [];
  const theme = useCall('shell.context', {}).value?.theme ?? 'system';
  if (!profile) return null;
  const role = t.words.roleWord[profile.role];
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="no-drag inline-flex h-7 items-center gap-1.5 rounded-control px-2 text-meta hover:bg-hover"
        >
          <Icon of={CircleUser} size={16} tone="quiet" />
          <span className="max-w-40 truncate font-medium text-ink-2 max-[860px]:max-w-20">{profile.name}</span>
          <span className="text-ink-3 max-[860px]:sr-only">{role}</span>
          <span className="sr-only">. {t.shell.switchProfile}</span>
        </button>
      }
      groups={[
        {
          title: t.shell.profileTitle,
          items: profiles.map((each) => ({
            key: each.id,
            word: each.name,
            detail: t.words.roleWord[each.role],
            checked: each.id === profile.id,
            onSelect: () => void choose(call('shell.setProfile', { profileId: each.id })),
          })),
        },
        ...(profile.hasPin
          ? [
              {
                items: [
                  {
                    key: 'lock',
                    word: t.people.lock.now,
                    onSelect: () => void choose(call('profiles.lock', { id: profile.id })),
                  },
                ],
              },
            ]
          : []),
        {
          title: t.shell.theme.title,
          items: themes.map((each) => ({
            key: each,
            word: t.shell.theme[each],
            checked: each === theme,
            onSelect: () => void choose(call('shell.setTheme', { theme: each })),
          })),
        },
      ]}
    />
  );
};
