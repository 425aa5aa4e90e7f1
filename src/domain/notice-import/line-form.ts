import type { HeadingBlock } from '../posting/block.ts';
import { readNumber } from './numbering.ts';

const LONGEST_HEADING = 36;
const LONGEST_SUB_HEADING = 20;
const LONGEST_PLAIN_HEADING = 24;
const SENTENCE = /[。；;！？!?，,]/u;
const DETAIL_LABELS = '投资|总投资|资金|金额|补助|规模|预算|实施单位|责任单位|牵头单位|承办单位|建设单位|建设内容|建设地点|建设期限|完成时限|负责人|地点|地址|时间|对象';
const DETAIL = new RegExp(`^(?:${DETAIL_LABELS})\\s*[：:]\\s*\\S`, 'u');
const SEVERAL_LABELS = /^[\p{Script=Han}]{2,8}[：:]\S+(?:\s|[）)])+[\p{Script=Han}]{2,8}[：:]\S/u;

/** A line under a list item that belongs to it, such as 投资：…  实施单位：…. */
export function isDetail(line: string): boolean {
  return DETAIL.test(line) || SEVERAL_LABELS.test(line);
}

/** True where a line may run several numbered items together. */
export function splitsHere(line: string): boolean {
  return /^\d{1,2}[.．、]/u.test(line);
}

/**
 * A heading, or null. A numbered line is a heading when it is short, no sentence, and something stands under it; a line
 * without number when it is nothing but a short name.
 */
export function headingOf(line: string, next: string | undefined): HeadingBlock | null {
  const number = readNumber(line);
  if (!number) return plainHeading(line, next);
  const { level, marker, text } = number;
  if (level === 5 || SENTENCE.test(text) || next === undefined) return null;
  if (level <= 2 ? text.length > LONGEST_HEADING : text.length > LONGEST_SUB_HEADING) return null;
  const below = readNumber(next);
  // Its equal follows at once: then both are points of a list, not headings with nothing to say.
  if (below && below.level <= level && level > 1) return null;
  if (level > 2 && (isDetail(next) || /\d[.．、]\p{Script=Han}/u.test(text))) return null;
  return { type: 'heading', level, number: marker, text };
}

function plainHeading(line: string, next: string | undefined): HeadingBlock | null {
  const name = /^[\p{Script=Han}（）()“”《》·]+$/u.test(line) && line.length >= 4 && line.length <= LONGEST_PLAIN_HEADING;
  return name && next !== undefined ? { type: 'heading', level: 0, number: '', text: line } : null;
}
