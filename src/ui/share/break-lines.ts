/** What must not begin a line (GB/T 15834-2011 5.1.3: closing marks), and what must not end one (opening marks). */
const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕”’…—％%,.;:?!)\]}]/;
const NEVER_LAST = /[（《〈「『【〔“‘([{]$/;
/** A run of Latin letters and figures stays together; every other character is a place to break. */
const UNIT = /[A-Za-z0-9][A-Za-z0-9./:_-]*|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s]/g;

/**
 * Breaks a Chinese text into lines no wider than `width`.
 * @param measure width of a text, in the unit of `width`
 */
export function breakLines(text: string, measure: (part: string) => number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unbreakable(text)) {
    if (measure((line + unit).trim()) <= width) {
      line += unit;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = unit.trim();
    // Longer than a line by itself: an address, say.
    while (measure(line) > width) {
      const fits = longestStart(line, measure, width);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** The text in pieces that must stay whole: a closing mark goes with what precedes it, an opening one with what follows. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const unit of text.match(UNIT) ?? []) {
    const before = pieces[pieces.length - 1];
    if (before !== undefined && (NEVER_FIRST.test(unit) || NEVER_LAST.test(before))) pieces[pieces.length - 1] = before + unit;
    else pieces.push(unit);
  }
  return pieces;
}

function longestStart(text: string, measure: (part: string) => number, width: number): number {
  let fits = 1;
  while (fits < text.length && measure(text.slice(0, fits + 1)) <= width) fits += 1;
  return fits;
}
