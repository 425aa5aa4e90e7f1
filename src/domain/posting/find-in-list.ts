import type { NameListBlock } from './block.ts';

/** A list made ready for finding: what each row says, in the order of the list. */
export interface FoundIn { readonly rows: readonly FindableRow[] }

interface FindableRow {
  /** Everything the row says and its group's name, folded. */
  readonly text: string;
  /** The names in it, folded, with every masking character as {@link ANY}. */
  readonly names: readonly string[];
}

/** Stands for a masked character. */
const ANY = '*';
/** What originals put in the place of a character that they hide: 张某某, 李××, 王*华, 陈○. 姓名脱敏. */
const MASKS = /[某×✕✖╳xX*＊○〇◯●□■]/g;
const NAME_COLUMN = /姓名|户主|申请人|受益人|人员|对象|名单|学生|老人|名字|^name$/i;

/** Makes a list ready; done once, so that each letter typed only compares. */
export function findable(block: NameListBlock): FoundIn {
  const named = nameColumns(block.columns);
  const rows: FindableRow[] = [];
  for (const { group, rows: people } of block.groups) {
    for (const cells of people) {
      rows.push({
        text: fold([group, ...cells].join('\n')),
        names: named.map((c) => fold(cells[c] ?? '').replace(MASKS, ANY)).filter((name) => name !== ''),
      });
    }
  }
  return { rows };
}

/**
 * For each row of the list, whether it is what is looked for; null when nothing is looked for. All words must be found: as characters
 * anywhere in the row (name, household number, group, figures), or as a name that the mask may hide: 张建国 finds 张某某, 李×× is found by 李.
 */
export function findInList({ rows }: FoundIn, query: string): readonly boolean[] | null {
  const words = fold(query.replace(/[\s,，、;；]+/g, '\n')).split('\n').filter((word) => word !== '');
  if (words.length === 0) return null;
  const wanted = words.map((word) => ({ word, name: word.replace(MASKS, ANY) }));
  return rows.map((row) => wanted.every(({ word, name }) => row.text.includes(word) || row.names.some((masked) => mayBe(masked, name))));
}

/** True when the first characters of a masked name may be those wanted: only a known family name counts. */
function mayBe(name: string, wanted: string): boolean {
  if (wanted.length < 2 || wanted.length > name.length || !name.includes(ANY) || name[0] === ANY) return false;
  for (let i = 0; i < wanted.length; i += 1) {
    if (name[i] !== wanted[i] && name[i] !== ANY) return false;
  }
  return true;
}

/** Columns that hold names: by their titles, else the first. */
function nameColumns(columns: readonly string[]): readonly number[] {
  const named = columns.map((title, i) => (NAME_COLUMN.test(title.trim()) ? i : -1)).filter((i) => i >= 0);
  return named.length > 0 ? named : [0];
}

/** Full-width letters and figures as half-width, small letters, no blanks: 张 三 is 张三. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\S\n]+/g, '');
}
