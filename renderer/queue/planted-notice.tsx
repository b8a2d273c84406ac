import { Eye, X } from 'lucide-react';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { setQueue, useQueue } from './queue-state';

/** What an attention check was, told where one looks for what leaves; it waits to be closed and holds nothing up. */
export const PlantedNotice = () => {
  const planted = useQueue((state) => state.planted);
  return (
    <div role="status">
      {planted === null ? null : (
        <div data-tint className="flex items-start gap-3 border-t border-line bg-accent-bg px-4 py-2.5 wide:px-5">
          <span className="pt-0.5">
            <Icon of={Eye} tone="accent" />
          </span>
          <p className="min-w-0 flex-1 text-ui">{planted}</p>
          <IconButton icon={X} size={14} label={t.queueCut.closePlanted} onClick={() => setQueue({ planted: null })} />
        </div>
      )}
    </div>
  );
};
