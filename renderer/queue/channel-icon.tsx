import type { LucideIcon } from 'lucide-react';
import { ContactRound, Mail, MessageSquare } from 'lucide-react';
import type { Channel } from '../../shared/schemas/common';
import { t } from '../strings';
import { Icon } from '../ui/icon';

const shapes: Record<Channel, LucideIcon> = { email: Mail, sms: MessageSquare, linkedin: ContactRound };

/** The channel of a row; its word is for screen readers, since the shape says it. */
export const ChannelIcon = ({ channel }: { channel: Channel }) => (
  <>
    <Icon of={shapes[channel]} tone="quiet" />
    <span className="sr-only">{t.words.channelWord[channel]}</span>
  </>
);
