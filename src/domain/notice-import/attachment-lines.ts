import type { AttachmentBlock } from '../posting/block.ts';
import { fold } from './clean-text.ts';
import { readNumber, splitRunTogether } from './numbering.ts';

const LABEL = /^附(?:件|表|录)?\s*(\d{1,2})?\s*[：:]\s*(.*)$/u;

/** 附件: the attachments that a line names, after its label; null when the line has none. An empty list is a bare label. */
export function readAttachmentLine(line: string): readonly AttachmentBlock[] | null {
  const m = LABEL.exec(line);
  if (!m) return null;
  const rest = (m[2] ?? '').trim();
  if (rest === '') return [];
  return m[1] === undefined ? splitRunTogether(rest).map(attachmentOf) : [attachment(rest, m[1])];
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

/** Those of `more` that `have` does not name yet, whatever their number. */
export function notYetNamed(have: readonly AttachmentBlock[], more: readonly AttachmentBlock[]): readonly AttachmentBlock[] {
  const seen = new Set(have.map((a) => fold(a.name)));
  return more.filter((a) => !seen.has(fold(a.name)) && seen.add(fold(a.name)));
}

function attachment(name: string, number?: string): AttachmentBlock {
  const clean = name.replace(/[。；;]$/u, '').slice(0, 500);
  return { type: 'attachment', ...(number === undefined ? {} : { number }), name: clean };
}
