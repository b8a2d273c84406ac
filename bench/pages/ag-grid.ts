import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { ageText, onDecide, type Row, showDraft } from './rows';

ModuleRegistry.registerModules([AllCommunityModule]);

/** The queue in AG Grid's own way: client-side rows, and a transaction for each row that leaves. */
const grid = document.querySelector<HTMLElement>('#grid');
if (!grid) throw new Error('the page has no grid');
const rows = [...window.benchRows];
const api = createGrid<Row>(grid, {
  rowData: rows,
  getRowId: ({ data }) => data.id,
  rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: true },
  columnDefs: [
    { field: 'lead', flex: 2 },
    { field: 'company', flex: 2 },
    { field: 'score', width: 90 },
    { field: 'reason', flex: 3 },
    { field: 'at', width: 90, valueFormatter: ({ value }) => ageText(Number(value)) },
  ],
  onFirstDataRendered: () => open(0),
});

let openId = '';
const open = (index: number): void => {
  const node = api.getDisplayedRowAtIndex(index) ?? api.getDisplayedRowAtIndex(0);
  if (!node?.data) return;
  openId = node.data.id;
  node.setSelected(true, true);
  api.ensureIndexVisible(index);
  showDraft(node.data);
};

onDecide(() => {
  const node = api.getRowNode(openId);
  if (!node?.data) return;
  const index = node.rowIndex ?? 0;
  api.applyTransaction({ remove: [node.data] });
  open(index);
});
