/** The keyboard of the line editor. Tab stays what it is everywhere: the next field. */
import { COLUMNS } from './sales-line.js';

/** Handles a key pressed in a line's field; true when it meant something here. */
export function pressKey(editor, event) {
  const line = editor.lineOf(event.target);
  const column = event.target.dataset.column;
  if (!line || !column) {
    return false;
  }
  const action = event.ctrlKey || event.metaKey ? CONTROL[event.key.toLowerCase()] : PLAIN[event.key];
  return action !== undefined && !event.altKey && !event.shiftKey && action(editor, line, column);
}

const PLAIN = {
  Enter: onwards,
  ArrowDown: (editor, line, column) => moveBy(editor, line, column, 1),
  ArrowUp: (editor, line, column) => moveBy(editor, line, column, -1),
  Insert: (editor, line) => {
    editor.insertLineBefore(line).focus('item');
    return true;
  },
};

const CONTROL = {
  d: copyFromAbove,
  delete: (editor, line, column) => {
    editor.removeLine(line, column);
    return true;
  },
};

/** Enter: the next field; after the last one the next line, which is opened when there is none. */
function onwards(editor, line, column) {
  const next = COLUMNS[COLUMNS.indexOf(column) + 1];
  if (next in line.inputs) {
    line.focus(next);
  } else {
    editor.lineAfter(line).focus('item');
  }
  return true;
}

function moveBy(editor, line, column, step) {
  const target = editor.lines[editor.lines.indexOf(line) + step];
  target?.focus(column);
  return target !== undefined;
}

/** On an empty line the whole line is copied, else the field; from the nearest one of its kind. */
function copyFromAbove(editor, line, column) {
  const above = editor.lines.slice(0, editor.lines.indexOf(line)).findLast(({ type }) => type === line.type);
  if (above) {
    const columns = line.isEmpty ? Object.keys(line.inputs) : [column];
    columns.forEach((each) => line.take(each, above, columns.length > 1));
  }
  return true;
}
