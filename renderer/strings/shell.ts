const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "2 replies and 1 booking are held", with what other workspaces hold. */
const heldWords = (counts: { held: number; heldBookings: number; heldElsewhere: number }): string => {
  const { held, heldBookings, heldElsewhere } = counts;
  if (held + heldBookings + heldElsewhere === 0) return 'Nothing is held';
  const parts = [
    ...(held > 0 ? [plural(held, 'reply', 'replies')] : []),
    ...(heldBookings > 0 ? [plural(heldBookings, 'booking', 'bookings')] : []),
    ...(heldElsewhere > 0 ? [`${heldElsewhere.toLocaleString('en-GB')} in other workspaces`] : []),
  ];
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
  return `${listed} ${held + heldBookings + heldElsewhere === 1 ? 'is' : 'are'} held`;
};

/** A server's words end like a sentence of ours, before another one follows. */
export const sentence = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

export const shell = {
  app: 'Countersign',
  skipToContent: 'Skip to the screen',
  search: 'Search or type a command',
  switchWorkspace: 'Switch workspace',
  /** What in another workspace needs somebody, in the menu that switches to it. */
  needs: {
    drafts: (n: number) => `${n} ${n === 1 ? 'draft' : 'drafts'}`,
    failed: (n: number) => `${n} failed`,
    uncertain: (n: number) => `${n} uncertain`,
    stopped: 'stopped',
    run: (n: number) => `run ${n}`,
    elsewhere: (n: number) => `${n} elsewhere`,
    elsewhereLong: (n: number) => `${n} ${n === 1 ? 'thing needs' : 'things need'} somebody in other workspaces`,
  },
  sendingOn: 'Sending is on',
  sendingUnknown: 'Engine starting',
  autoSendOff: 'Auto-send is off',
  sendingDamaged: 'Nothing leaves: data damaged',
  sendingDiskFull: 'Nothing leaves: disk full',
  stop: 'Stop',
  stopLong: 'Stop all sending',
  sendingStopped: 'Sending is stopped',
  switchProfile: 'Switch profile',
  profileTitle: 'Who is working here',
  theme: { title: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the system' },
  minimise: 'Minimise',
  maximise: 'Maximise',
  close: 'Close',
  screens: {
    queue: 'Queue',
    inbox: 'Inbox',
    backfill: 'Backfill',
    campaigns: 'Campaigns',
    report: 'Reviews',
    settings: 'Settings',
  },
  draftLink: {
    nowhere: 'The draft that this link names is not on this computer, or not any more. Look for the lead in the inbox.',
    elsewhere: (name: string) => `This draft belongs to the workspace ${name}`,
    elsewhereText: 'Your place in this one is kept. What is leaving here leaves in the meantime.',
    change: (name: string) => `Switch to ${name}`,
    stay: 'Stay here',
    became: {
      sending: (_: string, by: string | null) =>
        by === null ? 'It was approved and is leaving.' : `${by} approved it; it is leaving.`,
      sent: (when: string, by: string | null) =>
        by === null ? `It was sent by rule, ${when}.` : `${by} approved it; it was sent ${when}.`,
      rejected: (when: string, by: string | null) =>
        by === null ? `It was rejected ${when}.` : `${by} rejected it ${when}.`,
      superseded: (when: string) => `A newer draft took its place ${when}.`,
      failed: () => 'It could not be sent.',
    },
    shown: 'The link’s draft is shown as it was; nothing waits in it.',
    newer: 'Show the newer draft',
  },
  rail: 'Screens',
  banners: {
    stopped: 'Sending is stopped.',
    stoppedBy: (by: string, at: string, counts: { held: number; heldBookings: number; heldElsewhere: number }) =>
      `${by} stopped it at ${at} on this computer. ${heldWords(counts)}, and nothing has left since.`,
    seeHeld: 'See what is held',
    resume: 'Resume sending…',
    onlyAdmin: 'Only an admin can resume',
    offline: (since: string) => `No network since ${since}.`,
    offlineText: (kept: number) =>
      kept === 0
        ? 'Keep going: what you decide is kept and leaves once when you are back. If a lead writes first, theirs is held.'
        : `Keep going: your ${plural(kept, 'decision is', 'decisions are')} kept and ${kept === 1 ? 'leaves' : 'leave'} once when you are back. If a lead writes first, theirs is held.`,
    silent: (since: string) => `No account answers since ${since}.`,
    accountsAway: (labels: readonly string[], since: string) =>
      labels.length <= 2
        ? `${labels.join(' and ')} cannot be reached since ${since}.`
        : `${labels.length} accounts cannot be reached since ${since}.`,
    seeWaiting: 'See what waits',
    credentials: (label: string) => `${label} refuses the password or key.`,
    refused: (label: string) => `${label} refuses us.`,
    refusedText: (problem: string | null, kept: number, others: number) =>
      [
        sentence(problem ?? ''),
        kept > 0 ? `${plural(kept, 'reply waits', 'replies wait')} for it.` : '',
        others > 0 ? `${plural(others, 'other account', 'other accounts')} too.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    seeConnections: 'Open connections',
    modelSilent: (since: string) => `The model cannot be reached since ${since}.`,
    modelSilentText: 'New messages wait and are drafted when it answers. What you approve leaves as usual.',
    foreign: (address: string) => `Auto-send is off: another Countersign sends from ${address}.`,
    foreignText: (ending: string) =>
      `One computer per account may send by rule. Quit the other one (its instance ends in ${ending}) or disconnect the account there; then an admin turns auto-send on again.`,
    foreignSettings: 'Sending settings',
    damage: 'The database is damaged.',
    damagedRows: (count: number) =>
      `${plural(count, 'row does', 'rows do')} not hold what was written. Nothing of ${count === 1 ? 'it' : 'them'} leaves until somebody has looked.`,
    seeData: 'See the data',
    auditBroken: 'The audit trail is broken.',
    auditBrokenText: (event: number) =>
      `Something was changed, removed or put in before entry ${event}. Auto-send is off; what you approve still leaves.`,
    seeAudit: 'Open the audit log',
    auditSeen: 'I have looked',
    diskFull: (since: string) => `The disk is full since ${since}.`,
    diskFullText: 'Sending and drafting wait. Free some space; nothing that was confirmed is lost.',
    restored: 'This database was restored.',
    restoredText: (by: string, day: string) =>
      `${by} put back the copy made ${day}. What may have left since is looked up; nothing leaves until an admin resumes sending.`,
    backupProblem: 'The daily copy could not be made.',
    more: (count: number) => `${count} more`,
    fewer: 'Show fewer',
    tryNow: 'Try now',
    breaker: {
      one: (name: string) => `${name} is back to review.`,
      more: (count: number) => `${count} campaigns are back to review.`,
      look: 'See why…',
    },
    modelSpent: 'The model account has no balance.',
    modelSpentText: 'New messages wait, and are drafted when there is balance again.',
    budgetSpent: 'Drafting is stopped.',
    budgetWarn: 'The model budget is nearly used up.',
    demo: 'This is the demo.',
    demoText: 'Leads, mail and accounts are made up and run on this computer; nothing leaves it.',
    connect: 'Connect your accounts…',
    down: 'The engine has stopped.',
    restarting: 'The engine is restarting.',
    restartingText: 'What you decided is on disk. Reading works; keys that decide wait until it is back.',
  },
  resumeDialog: {
    title: (leaving: number) => (leaving === 0 ? 'Resume sending?' : `Resume, and let ${leaving} go?`),
    booking: 'Booking',
    leaves: 'leaves at once',
    booked: (at: string) => `is booked for ${at}`,
    waits: (at: string) => `leaves ${at}`,
    returns: 'comes back to the queue: approved more than a day ago',
    lapses: 'lapses: its time has passed',
    text: 'Each is checked again before it leaves: nothing newer from the lead, times still free, text unchanged.',
    confirm: 'Resume sending',
    keep: 'Keep it stopped',
    none: 'Nothing is held. Replies approved from now on leave as usual.',
  },
  freshDialog: {
    title: 'Start a workspace of your own',
    text: 'The demo stays as it is and can be opened again. In the new one people send every reply, until an admin lets a campaign send by rule.',
    name: 'Workspace name',
    zone: 'Time zone',
    cancel: 'Cancel',
    confirm: 'Start',
  },
  status: {
    synced: (age: string) => `Synced ${age} ago`,
    neverSynced: 'Not synced yet',
    syncing: 'Syncing',
    notSyncedSince: (at: string) => `Not synced since ${at}`,
    restarting: 'Engine restarting',
    leaving: (count: number) => `${plural(count, 'reply', 'replies')} leaving`,
    later: (count: number) => `${count.toLocaleString('en-GB')} waiting for ${count === 1 ? 'its time' : 'their time'}`,
    whenOnline: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'goes' : 'go'} out when online`,
    forAccount: (count: number) =>
      `${count.toLocaleString('en-GB')} ${count === 1 ? 'waits for its account' : 'wait for their account'}`,
    held: (count: number) => `${count.toLocaleString('en-GB')} held`,
    stoppedHeld: (held: number, since: string) => `${held.toLocaleString('en-GB')} held, 0 sent since ${since}`,
    connectionList: 'Connections',
    away: (count: number) => `${count} connections are away`,
    health: {
      unknown: 'not asked yet',
      working: 'working',
      slow: 'slow to answer',
      unreachable: 'cannot be reached',
      offline: 'offline',
      credentials: 'refuses the password or key',
      refused: 'refuses us',
    },
    uncertain: (count: number) => `${count.toLocaleString('en-GB')} uncertain`,
    failed: (count: number) => `${count.toLocaleString('en-GB')} failed`,
    backfill: (done: number, total: number) => (total === 0 ? 'Backfill starting' : `Backfill ${done} of ${total}`),
    backfillPaused: (done: number, total: number) =>
      total === 0 ? 'Backfill paused' : `Backfill paused at ${done} of ${total}`,
    connections: (count: number) => `${plural(count, 'connection needs', 'connections need')} you`,
    outbox: 'Outbox: what is leaving, held, uncertain or failed',
  },
  outbox: {
    title: 'Outbox',
    empty: 'Nothing is on its way, held or unclear.',
    leaving: 'Leaving',
    whenOnline: 'Goes out when online',
    kept: 'kept on this computer; its account is read first',
    keptReply: 'goes out when online',
    forAccount: 'Waits for its account',
    forAccountText: 'kept on this computer until the account takes the password or key',
    forAccountReply: 'waits for its account',
    heldBookings: 'Bookings held',
    elsewhere: (count: number) => `${plural(count, 'more is', 'more are')} held in other workspaces.`,
    held: 'Held',
    uncertain: 'Uncertain',
    failed: 'Failed',
    leavesIn: (span: string) => `leaves in ${span}`,
    leavesAt: (at: string) => `leaves at ${at}`,
    handedOff: 'being handed over now',
    undo: 'Undo',
    retry: 'Try again',
    cancel: 'Cancel it',
  },
  palette: {
    title: 'Commands',
    placeholder: 'Type a command or a name',
    empty: 'No command is called that.',
    leads: (text: string) => `Find “${text}” in the inbox`,
    list: 'Commands found',
  },
  keySheet: { title: 'Keys', close: 'close', andThen: 'then' },
  errors: {
    title: 'That did not work.',
    copy: 'Copy details',
    dismiss: 'Dismiss',
    again: 'Try again',
    switchProfile: 'Switch profile',
    age: (age: string) => `Shown as of ${age} ago.`,
    loadFailed: 'This could not be loaded.',
    crashed: 'This screen stopped working.',
    crashedText: 'What you decided is on disk, and the text you typed is kept. Open the screen again.',
    reopen: 'Open it again',
  },
};
export { plural };
