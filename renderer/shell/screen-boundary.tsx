import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { t } from '../strings';
import { Button } from '../ui/button';
import { StatePage } from '../ui/state-page';

/** A screen that throws is replaced by a sentence; the stop switch and the other screens go on working. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <StatePage
        icon={TriangleAlert}
        tone="danger"
        title={t.shell.errors.crashed}
        actions={<Button onClick={() => this.setState({ broken: false })}>{t.shell.errors.reopen}</Button>}
      >
        {t.shell.errors.crashedText}
      </StatePage>
    );
  }
}
