import type { AttachmentBlock } from '../posting/block.ts';
import { fold } from './clean-text.ts';
import { readNumber, splitRunTogether } from './numbering.ts';

const LABEL = /^附(?:件|表|录)?\s*(\d{1,2})?\s*[：:]\s*(.*)$/u;
const LONGEST_NAME = 200;

/**
 * 附件: the attachments that a line names, after its label; null when it names none, though it may begin like one
 * (附：本办法自公布之日起施行。…). An empty list is a bare label.
 */
export function readAttachmentLine(line: string): readonly AttachmentBlock[] | null {
  const m = LABEL.exec(line);
  if (!m) return null;
  const rest = (m[2] ?? '').trim();
  if (rest === '') return [];
  const named = m[1] === undefined ? splitRunTogether(rest).map(attachmentOf) : [attachment(rest, m[1])];
  return named.every(({ name }) => isName(name)) ? named : null;
}

function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && !name.includes('。') && fold(name) !== '';
}

/** A line under 附件： that goes on with the list, without the label. */
export function continuesAttachments(line: string): boolean {
  const number = readNumber(line);
  return number !== null && number.level === 3 && line.length <= 120 && !line.includes('。');
}

/** An attachment from its name in a list; its number apart, as written. */
export function attachmentOf(name: string): AttachmentBlock {
  const numbered = readNumber(name);
  return numbered?.level === 3 ? attachment(numbered.text, numbered.marker.replace(/[.．、]$/u, '')) : attachment(name);
}

/** Those of `more` that `have` does not name yet. Two of one name are two only where each has a number of its own. */
export function notYetNamed(have: readonly AttachmentBlock[], more: readonly AttachmentBlock[]): readonly AttachmentBlock[] {
  const seen = [...have];
  return more.filter((a) => !seen.some((b) => isSame(a, b)) && seen.push(a) > 0);
}

function isSame(a: AttachmentBlock, b: AttachmentBlock): boolean {
  return fold(a.name) === fold(b.name) && (a.number === undefined || b.number === undefined || a.number === b.number);
}

function attachment(name: string, number?: string): AttachmentBlock {
  const clean = name.replace(/[。；;]$/u, '');
  return { type: 'attachment', ...(number === undefined ? {} : { number }), name: clean };
}
