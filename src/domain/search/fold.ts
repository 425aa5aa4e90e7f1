// What two texts have in common when a reader would call them the same: 文本归一. Search compares folded texts only.

/** Between the cells of a row, and between texts that are searched in one go: noncharacters. No word holds them, so no match reaches across. */
export const CELL = '\ufdd2', FIELD = '\ufdd1';

/** Characters that stay as they are: Han, the commonest Chinese marks, ASCII but capitals and square brackets. All others are looked at one by one. */
const CHANGEABLE = /[\ud800-\udbff][\udc00-\udfff]|[^\u4e00-\u9fff\u3400-\u4dbf\u3001\u3002\u300a\u300b\u201c\u201d\u2014\u00b7\ufdd1\ufdd2 -@\\^-~]/g;
/** Controls, soft hyphens, joiners, marks of direction, halves of characters: nobody sees them. */
const UNSEEN = /^[\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]$/;
/** The brackets around a document number's year are typed in every way. */
const OPENING = /[[〔【]/g, CLOSING = /[\]〕】]/g;
/** From here on characters are those of scripts that put no space between words. */
const FIRST_UNSPACED = 0x2e80;

const known = new Map<string, string>();
const MOST_KNOWN = 4000;

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = isUnseen(character) ? '' : character.normalize('NFKD').toLowerCase().replace(OPENING, '(').replace(CLOSING, ')');
  if (known.size < MOST_KNOWN) known.set(character, folded);
  return folded;
}

function isUnseen(character: string): boolean {
  return UNSEEN.test(character) || (character < ' ' && !/\s/.test(character));
}

/** Whether a run of spaces counts, standing between these UTF-16 units (NaN: an end of the text). 「张 三」 is 「张三」; "fund table" stays two words. */
function isSpaceKept(before: number, after: number): boolean {
  return before < FIRST_UNSPACED && after < FIRST_UNSPACED;
}

/**
 * A text as search compares it: compatibility forms (full width, ligatures, enclosed numbers) taken apart (Unicode NFKD, character by
 * character), lower case, round brackets for all, spaces only between words that have them. 〇 and 零, 二 and 2 stay different.
 */
export function fold(text: string): string {
  const folded = text.replace(CHANGEABLE, foldCharacter);
  return folded.replace(/\s+/g, (run, at: number, whole: string) => (isSpaceKept(whole.charCodeAt(at - 1), whole.charCodeAt(at + run.length)) ? ' ' : ''));
}

/** A folded text, and where in the original each of its units came from. */
export interface FoldedPlaces { readonly folded: string; readonly from: readonly number[]; readonly to: readonly number[] }

/** {@link fold} for texts in which something is to be marked. Slower: for the few that are shown. */
export function foldPlaces(text: string): FoldedPlaces {
  const units: string[] = [], starts: number[] = [], ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const unit of foldCharacter(character).split('')) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  const all = units.join('');
  let folded = '', done = 0;
  const from: number[] = [], to: number[] = [];
  const takeUpTo = (end: number) => {
    folded += all.slice(done, end);
    from.push(...starts.slice(done, end));
    to.push(...ends.slice(done, end));
    done = end;
  };
  all.replace(/\s+/g, (run, start: number) => {
    takeUpTo(start);
    const end = start + run.length;
    if (isSpaceKept(all.charCodeAt(start - 1), all.charCodeAt(end))) {
      folded += ' ';
      from.push(starts[start] ?? 0);
      to.push(ends[end - 1] ?? 0);
    }
    done = end;
    return run;
  });
  takeUpTo(all.length);
  return { folded, from, to };
}
