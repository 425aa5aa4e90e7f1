import type { NameListBlock, TableBlock } from '../posting/block.ts';
import { rowsOfList } from '../posting/rows-of-list.ts';
import { columnCount, columnTitles, placeHeader } from '../posting/table-layout.ts';
import { blockPlace, type Composer } from './composer.ts';
import type { SpokenToken } from './spoken-token.ts';
import type { SpokenWords } from './spoken-words.ts';

/** Signs that tables put where nothing is. */
const NOTHING = /^[—–\-－/／]+$/;

/** A table row by row, each cell with the title of its column: 第1行，姓名：张某某，金额：三百元. */
export function sayTable(to: Composer, words: SpokenWords, block: TableBlock, index: number): void {
  const titles = columnTitles(placeHeader(block.headerRows), columnCount(block.rows, placeHeader(block.headerRows)));
  const headless = block.headerRows.length === 0;
  to.add(blockPlace(index), to.lead(`${words.spoken.table}，`), to.text(block.caption), to.lead(`，${words.spoken.rows(block.rows.length)}。`),
    block.unit === undefined ? [] : to.lead(`${words.block.unit(block.unit)}。`));
  block.rows.forEach((row, i) => {
    to.add(blockPlace(index, i), headless ? [] : to.lead(`${words.spoken.row(i + 1)}，`), ...cells(to, words, titles, row, i + 1));
  });
  if (block.note !== undefined) to.add(blockPlace(index), to.text(block.note));
}

/** A list of people: criteria and total first, then the people by group. */
export function sayNameList(to: Composer, words: SpokenWords, block: NameListBlock, index: number, hiddenOn: string): void {
  const place = blockPlace(index);
  const people = rowsOfList(block).length;
  to.add(place, to.text(block.caption), to.lead('。'));
  if (block.criteria !== undefined) to.add(place, to.lead(`${words.block.criteria}：`), to.text(block.criteria));
  to.add(place, to.lead(`${words.block.total}：`), block.total === undefined ? to.lead(words.block.names(people)) : to.text(block.total), to.lead('。'));
  let row = 0;
  for (const group of block.groups) {
    if (group.group !== '') to.add(place, to.text(group.group), to.lead(`，${words.block.names(group.rows.length)}。`));
    group.rows.forEach((cellsOfRow, i) => {
      to.add(blockPlace(index, row), ...cells(to, words, block.columns, cellsOfRow, i + 1));
      row += 1;
    });
  }
  to.add(place, to.lead(`${hiddenOn}。`));
}

/** A row's cells; blanks are left out, and a first cell that only counts is said by the row's number. */
function cells(to: Composer, words: SpokenWords, titles: readonly string[], row: readonly string[], number: number): readonly (readonly SpokenToken[])[] {
  return row.map((text, column) => {
    const title = titles[column] ?? '';
    const cell = text.trim();
    if (cell === '') return [];
    if (column === 0 && /^(序号|编号|No\.?)$/i.test(title.replace(/\s/g, '')) && cell === String(number)) return [{ written: text, say: '' }];
    const [name, unit] = unitOf(title, cell);
    const said = NOTHING.test(cell) ? [{ written: text, say: words.spoken.nothing }] : to.text(text);
    return [...(name === '' ? [] : to.lead(`${name}：`)), ...withUnit(to, said, cell, unit), ...to.lead('，')];
  });
}

/** 月保障金（元） over a figure: the unit is said after the figure. */
function unitOf(title: string, cell: string): readonly [string, string] {
  const found = /^(.*?)\s*[（(]\s*([^（）()]{1,6})\s*[）)]$/.exec(title);
  return found && /^[−-]?[\d,]{0,15}\.?\d{1,4}$/.test(cell) ? [found[1] ?? '', found[2] ?? ''] : [title, ''];
}

function withUnit(to: Composer, said: readonly SpokenToken[], cell: string, unit: string): readonly SpokenToken[] {
  if (unit === '') return said;
  // Read together, for a figure is read by its unit: 1,210.50 of yuan.
  const whole = to.lead(`${cell}${unit}`).map((t) => t.say).join('');
  return [{ written: said.map((t) => t.written).join(''), say: whole }];
}
