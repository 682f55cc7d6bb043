/** Rows copied from a spreadsheet: item, quantity, price, discount, separated by tabs. */
import { get, query } from './api.js';
import * as format from './format.js';
import { COLUMNS } from './sales-line.js';

const AT_ONCE = 4;

/** The cells of pasted text, or null when it is a single value that belongs in the field itself. */
export function cellsOf(pasted) {
  const rows = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((row) => row.split('\t'));
  const isTable = rows.length > 1 || rows[0].length > 1;
  return isTable ? rows.filter((row) => row.some((cell) => cell.trim() !== '')) : null;
}

/** Fills lines from this one on, starting in this column; looks each item up once. */
export async function pasteRows(editor, firstLine, firstColumn, rows) {
  const start = COLUMNS.indexOf(firstColumn);
  const table = start === 0 && isHeading(rows[0]) ? rows.slice(1) : rows;
  const filled = [];
  let line = firstLine;
  for (const cells of table) {
    filled.push([line, fill(line, start, cells)]);
    line = editor.itemLineAfter(line);
  }
  await lookUpItems(editor, filled.filter(([, itemNo]) => itemNo));
}

function isHeading(cells) {
  return cells.length > 1 && format.parse(cells[1] ?? '') === undefined;
}

/** Writes the numbers; returns the item number, which still has to be looked up. */
function fill(line, start, cells) {
  let itemNo = null;
  COLUMNS.slice(start, start + cells.length).forEach((column, index) => {
    const cell = cells[index].trim();
    if (column === 'item') {
      itemNo = cell;
      line.inputs.item.value = cell;
    } else {
      line.inputs[column].value = cell;
      line.write(column);
      line.tidy(column);
    }
  });
  line.calculate();
  return itemNo;
}

async function lookUpItems(editor, filled) {
  const waiting = [...new Set(filled.map(([, itemNo]) => itemNo))];
  const found = new Map();
  const work = async () => {
    for (let itemNo = waiting.pop(); itemNo !== undefined; itemNo = waiting.pop()) {
      found.set(itemNo, await find(itemNo, editor.orderNo()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  filled.forEach(([line, itemNo]) => settle(line, itemNo, found.get(itemNo)));
  editor.changed();
}

async function find(itemNo, order) {
  try {
    const choices = await get(`items${query({ q: itemNo, limit: 10, order })}`);
    return choices.find((item) => item.no.toLowerCase() === itemNo.toLowerCase()) ?? null;
  } catch {
    return null;
  }
}

function settle(line, itemNo, item) {
  if (item && line.inputs.item.value === itemNo) {
    const { values, typedIn } = line;
    const typed = Object.keys(typedIn).filter((column) => typedIn[column]).map((column) => [column, values[column]]);
    line.typeahead.show(item);
    line.picked({ choice: item, byHand: false });
    typed.forEach(([column, value]) => {
      line.set(column, value);
      line.typedIn[column] = true;
    });
    line.calculate();
  }
  line.showNotes();
}
