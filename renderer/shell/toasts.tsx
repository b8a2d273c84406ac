import { TriangleAlert, X } from 'lucide-react';
import { call } from '../api/call';
import { dismissToast, useToasts } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';

/** Failed commands, at the lower right, until dismissed. */
export const Toasts = () => {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div role="alert" className="fixed right-4 bottom-10 z-60 flex w-[380px] flex-col gap-2">
      {toasts.map((toast) => (
        <div
          key={toast.n}
          className="flex items-start gap-3 rounded-sheet border border-danger-line bg-sheet p-3 shadow-float"
        >
          <span className="pt-0.5">
            <Icon of={TriangleAlert} tone="danger" />
          </span>
          <div className="min-w-0 flex-1">
            <p className="text-ui font-semibold">{t.shell.errors.title}</p>
            <p className="text-ui text-ink-2">{toast.failure.message}</p>
            <Button
              kind="link"
              small
              onClick={() =>
                void call('shell.copy', { text: `${toast.failure.code}: ${toast.failure.message}` }).catch(() => {})
              }
            >
              {t.shell.errors.copy}
            </Button>
          </div>
          <IconButton icon={X} size={14} label={t.shell.errors.dismiss} onClick={() => dismissToast(toast.n)} />
        </div>
      ))}
    </div>
  );
};
