import type { Posting } from '../posting/posting.ts';
import type { Finding } from './finding.ts';
import { type PostingText, postingTexts } from './posting-texts.ts';
import { scanSource } from './scan-source.ts';

/**
 * Where in a posting something was found: `blocks[3].rows[2][1]`. `index` and `length` are within the text at `path`.
 * A number split over several texts gives one finding for each of them, marked `split`.
 */
export interface PostingFinding extends Finding { readonly path: string; readonly split?: true }

/**
 * Personal data in every text of a posting. Neighbouring texts are read together, along rows and down columns, so that a
 * number split over cells or paragraphs is found.
 */
export function scanPosting(posting: Posting | object): PostingFinding[] {
  const texts = postingTexts(posting);
  const found = scanTexts(texts);
  for (const column of columnsOf(texts)) {
    for (const finding of scanTexts(column)) {
      // Only the ID number has a check strong enough for what stands one above the other by chance.
      if (finding.split === true && finding.kind === 'idNumber' && !found.some((f) => covers(f, finding))) found.push(finding);
    }
  }
  return found;
}

/** A tab parts two texts as it parts two cells. */
const EDGE = '\t';

function scanTexts(texts: readonly PostingText[]): PostingFinding[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + EDGE.length;
  }
  const textAt = (index: number) => texts[placeIn(starts, index)];
  const findings = scanSource(texts.map(({ text }) => text).join(EDGE), {
    label: (index) => textAt(index)?.label ?? '', personal: (index) => textAt(index)?.personal ?? false, official: (index) => textAt(index)?.official ?? false,
  });
  return findings.flatMap((finding) => partsOf(finding, texts, starts));
}

/** The last start that is not after `index`. */
function placeIn(starts: readonly number[], index: number): number {
  let low = 0, high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function partsOf({ kind, index, length }: Finding, texts: readonly PostingText[], starts: readonly number[]): PostingFinding[] {
  const parts: PostingFinding[] = [];
  const end = index + length;
  for (let i = placeIn(starts, index); i < texts.length && (starts[i] ?? 0) < end; i += 1) {
    const one = texts[i], start = starts[i] ?? 0;
    if (one === undefined) break;
    const from = Math.max(0, index - start), to = Math.min(one.text.length, end - start);
    if (to > from) parts.push({ kind, match: one.text.slice(from, to), index: from, length: to - from, path: one.path });
  }
  return parts.length > 1 ? parts.map((part) => ({ ...part, split: true as const })) : parts;
}

function columnsOf(texts: readonly PostingText[]): readonly PostingText[][] {
  const columns = new Map<string, PostingText[]>();
  for (const one of texts) {
    if (one.column === null) continue;
    const column = columns.get(one.column);
    if (column === undefined) columns.set(one.column, [one]);
    else column.push(one);
  }
  return [...columns.values()].filter((column) => column.length > 1);
}

function covers(outer: PostingFinding, inner: PostingFinding): boolean {
  return outer.path === inner.path && outer.index <= inner.index && outer.index + outer.length >= inner.index + inner.length;
}
