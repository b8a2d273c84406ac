import { Notification } from 'electron';
import type { Notice } from './plan-notice';

/** Notices still on screen: one that nobody holds is collected, and its click is heard by nobody. */
const shown = new Set<Notification>();
const mostShown = 10;

/** Shows a notice of the system; a click does what was asked. Where the system has none, the count has to do. */
export const showNotice = (notice: Notice, onClick: () => void): void => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: notice.title, body: notice.body, silent: !notice.urgent });
  const forget = (): void => void shown.delete(notification);
  notification.on('click', () => {
    forget();
    onClick();
  });
  notification.on('close', forget);
  notification.on('failed', forget);
  shown.add(notification);
  const [oldest] = shown;
  if (shown.size > mostShown && oldest) shown.delete(oldest);
  notification.show();
};
