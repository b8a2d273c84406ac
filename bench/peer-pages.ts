import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../electron/engine/store/open';
import { helloWorld } from './hello-world';

export const peers = { ag: 'AG Grid', window: 'react-window' } as const;
export type Peer = keyof typeof peers;
const scripts: Record<Peer, string> = { ag: 'ag-grid.js', window: 'react-window.js' };

/** Everything that the peers draw, the newest first: what Countersign reads page by page, they hold in memory. */
export const rowsScript = (store: Store): string => {
  const rows = store.sqlite
    .prepare(
      `SELECT d.id, l.name AS lead, l.company, c.name AS campaign, x.score, x.headline AS reason, d.inbound_at AS at, m.body AS message, d.body
       FROM drafts d JOIN leads l ON l.id = d.lead_id JOIN campaigns c ON c.id = d.campaign_id JOIN decisions x ON x.id = d.decision_id
       JOIN messages m ON m.id = d.message_id WHERE d.state = 'pending' ORDER BY d.inbound_at DESC, d.id DESC`,
    )
    .all();
  return `window.benchRows = JSON.parse(${JSON.stringify(JSON.stringify(rows))});`;
};

const page = (script: string): string => `<!doctype html><meta charset="utf-8"><title>Peer</title>
<style>
  body { margin: 0; display: flex; height: 100vh; font: 13px sans-serif }
  #grid { width: 680px; height: 100% }
  main { flex: 1; padding: 16px; overflow: auto }
  .line { display: grid; grid-template-columns: 2fr 2fr 1fr 3fr 1fr; gap: 8px; align-items: center; border-bottom: 1px solid #ddd }
  .line.open { background: #e8eefc }
</style>
<div id="grid"></div>
<main><h1 data-part="lead"></h1><p data-part="reason"></p><p data-part="message"></p><pre data-part="body"></pre></main>
<script src="rows.js"></script><script src="${script}"></script>`;

/** A window that shows the same rows in a peer's grid, with the least reading pane beside it. Gives the folder to start. */
export const peerApp = (folder: string, peer: Peer, built: string, rows: string): string => {
  helloWorld(folder, page(scripts[peer]));
  copyFileSync(join(built, scripts[peer]), join(folder, scripts[peer]));
  writeFileSync(join(folder, 'rows.js'), rows);
  return folder;
};
