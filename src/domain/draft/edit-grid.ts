type Rows = readonly (readonly string[])[];

/** Rows with one cell changed; all other rows stay the same objects. */
export function setCell(rows: Rows, row: number, column: number, text: string): Rows {
  return rows.map((cells, r) => (r === row ? withCell(cells, column, text) : cells));
}

function withCell(cells: readonly string[], column: number, text: string): readonly string[] {
  const wide = cells.length > column ? cells : [...cells, ...Array.from({ length: column + 1 - cells.length }, () => '')];
  return wide.map((cell, c) => (c === column ? text : cell));
}

/** With an empty row of `width` cells before the one at `at`. */
export function insertRow(rows: Rows, at: number, width: number): Rows {
  return [...rows.slice(0, at), Array.from({ length: width }, () => ''), ...rows.slice(at)];
}

export function removeRow(rows: Rows, at: number): Rows {
  return rows.filter((_, r) => r !== at);
}

/** With an empty cell before column `at` in every row. */
export function insertColumn(rows: Rows, at: number): Rows {
  return rows.map((cells) => [...cells.slice(0, at), '', ...cells.slice(at)]);
}

export function removeColumn(rows: Rows, at: number): Rows {
  return rows.map((cells) => cells.filter((_, c) => c !== at));
}

/** Text as spreadsheets and tables put it on the clipboard: cells parted by tabs, rows by line breaks. Null when it is no more than one cell. */
export function readCells(text: string): Rows | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return null;
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** With `cells` laid over the rows from (`row`, `column`) on. Rows are added below, no columns: what does not fit is returned as `cut`. */
export function pasteCells(rows: Rows, row: number, column: number, cells: Rows, width: number): { readonly rows: Rows; readonly cut: number } {
  let cut = 0;
  const laid: (readonly string[])[] = [...rows];
  cells.forEach((line, r) => {
    let target = laid[row + r] ?? Array.from({ length: width }, () => '');
    line.forEach((text, c) => {
      if (column + c < width) target = withCell(target, column + c, text);
      else if (text !== '') cut += 1;
    });
    laid[row + r] = target;
  });
  return { rows: laid, cut };
}
