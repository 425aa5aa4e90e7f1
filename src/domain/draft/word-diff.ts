import { align } from './align.ts';

/** A piece of two texts: `same` and `removed` together are the one before, `same` and `added` the one after. */
export interface WordPiece { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** One Chinese character, one number with its points, one word of letters, one stretch of blanks, or one mark. */
const TOKEN = /\d+(?:[.,:/-]\d+)*%?|[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*|\s+|[\ud800-\udbff][\udc00-\udfff]|[^]/g;
/** What ends a sentence, or a part of one. */
const SENTENCE = /[^。！？；;\n]*[。！？；;\n]*/g;
/** From here on texts are compared by sentences first. */
const LONG = 3_000;

/** What changed between two texts, word by word, in order. The work is bounded: what differs too much is removed and added whole. */
export function wordDiff(before: string, after: string): readonly WordPiece[] {
  const pieces = before.length + after.length > LONG ? bySentences(before, after) : byWords(before, after);
  return joined(withoutCrumbs(joined(pieces)));
}

function bySentences(before: string, after: string): readonly WordPiece[] {
  const a = cut(before, SENTENCE), b = cut(after, SENTENCE);
  return align(a, b).reduce<WordPiece[]>((all, { same, fromA, toA, fromB, toB }) => {
    const left = a.slice(fromA, toA).join('');
    return all.concat(same ? [{ kind: 'same', text: left }] : byWords(left, b.slice(fromB, toB).join('')));
  }, []);
}

function byWords(before: string, after: string): readonly WordPiece[] {
  const a = cut(before, TOKEN), b = cut(after, TOKEN);
  return align(a, b).reduce<WordPiece[]>((all, { same, fromA, toA, fromB, toB }) => {
    const left = a.slice(fromA, toA).join('');
    return all.concat(same ? [{ kind: 'same', text: left }] : [{ kind: 'removed', text: left }, { kind: 'added', text: b.slice(fromB, toB).join('') }]);
  }, []);
}

function cut(text: string, form: RegExp): readonly string[] {
  return (text.match(form) ?? []).filter((one) => one !== '');
}

/** Removed before added between two that are the same, none of them empty, and no two of a kind beside each other. */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const done: WordPiece[] = [];
  let removed = '', added = '', same = '';
  const flush = () => {
    if (removed !== '') done.push({ kind: 'removed', text: removed });
    if (added !== '') done.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'same') {
      flush();
      same += text;
      continue;
    }
    if (same !== '') done.push({ kind: 'same', text: same });
    same = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  if (same !== '') done.push({ kind: 'same', text: same });
  return done;
}

/** A single character that happens to be the same between two changes tells nobody anything: it is part of the change. */
function withoutCrumbs(pieces: readonly WordPiece[]): readonly WordPiece[] {
  return pieces.reduce<WordPiece[]>((all, piece, i) => {
    const crumb = piece.kind === 'same' && i > 0 && i < pieces.length - 1 && [...piece.text].length === 1 && !/[\s，。；：！？、,.;:!?（）()]/.test(piece.text);
    return all.concat(crumb ? [{ kind: 'removed', text: piece.text }, { kind: 'added', text: piece.text }] : [piece]);
  }, []);
}
