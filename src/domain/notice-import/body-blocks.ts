import type { CivilDate } from '../civil-date.ts';
import type { AttachmentBlock, Block, ListItem } from '../posting/block.ts';
import { attachmentOf, continuesAttachments, notYetNamed, readAttachmentLine } from './attachment-lines.ts';
import { fold } from './clean-text.ts';
import { extendContact, readContact } from './contact.ts';
import { headingOf, isDetail, splitsHere } from './line-form.ts';
import { readNumber, splitRunTogether } from './numbering.ts';
import { isSalutation } from './opening.ts';
import { findSignature } from './signature.ts';

export interface BodyRead { readonly blocks: readonly Block[]; readonly signedOn: CivilDate | null; readonly warnings: readonly string[] }

const MARK = /^[（(](?:此件|本件|此文)[^）)]{1,20}[）)]$/u;
const REMARK = /^(?:备注|附注|注|说明)\s*\d?\s*[：:]/u;

/** Turns the lines under the title into blocks, in their order. `attachments`: names that the portal lists beside the text. */
export function readBody(lines: readonly string[], issuers: readonly string[], attachments: readonly string[]): BodyRead {
  const listed = attachments.map(attachmentOf);
  const names = new Set(attachments.map(fold));
  const end = closingStart(lines, names);
  const signature = findSignature(lines.slice(0, end), issuers);
  const blocks: Block[] = [];
  let inAttachments = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (signature && i === signature.from) {
      blocks.push(signature.block);
      i = signature.to - 1;
      inAttachments = false;
      continue;
    }
    const named = attachmentsIn(line, names, inAttachments);
    inAttachments = named !== null;
    if (named) blocks.push(...notYetNamed(blocks.filter(isAttachment), named));
    else readLine(blocks, line, lines[i + 1], i === 0);
  }
  const missing = notYetNamed(blocks.filter(isAttachment), listed);
  return { blocks: insertBeforeSignature(blocks, missing), signedOn: signature?.date ?? null, warnings: signature?.warnings ?? [] };
}

/** After the signature come only marks (此件…) and attachments: the index where that closing part begins. */
function closingStart(lines: readonly string[], names: ReadonlySet<string>): number {
  let end = lines.length;
  while (end > 0) {
    const line = lines[end - 1] ?? '';
    if (!MARK.test(line) && !REMARK.test(line) && !names.has(fold(line)) && readAttachmentLine(line) === null) break;
    end -= 1;
  }
  return end;
}

function attachmentsIn(line: string, names: ReadonlySet<string>, inList: boolean): readonly AttachmentBlock[] | null {
  const labelled = readAttachmentLine(line);
  if (labelled) return labelled;
  if (names.has(fold(line))) return [attachmentOf(line)];
  return inList && continuesAttachments(line) ? splitRunTogether(line).map(attachmentOf) : null;
}

function readLine(blocks: Block[], line: string, next: string | undefined, first: boolean): void {
  const last = blocks.at(-1);
  if (first && isSalutation(line)) return void blocks.push({ type: 'paragraph', text: line, role: 'salutation' });
  if (MARK.test(line) || REMARK.test(line)) return void blocks.push({ type: 'paragraph', text: line, role: 'note' });
  const contact = readContact(line);
  if (contact) return void blocks.push(contact);
  if (last?.type === 'contact') {
    const extended = extendContact(last, line);
    if (extended) return void blocks.splice(-1, 1, extended);
  }
  const heading = headingOf(line, next);
  if (heading) return void blocks.push(heading);
  if (last?.type === 'list' && isDetail(line)) return addDetail(blocks, last.items, line);
  for (const part of splitsHere(line) ? splitRunTogether(line) : [line]) readPart(blocks, part);
}

function readPart(blocks: Block[], line: string): void {
  const number = readNumber(line);
  if (!number) return void blocks.push({ type: 'paragraph', text: line });
  const item: ListItem = { marker: number.marker, text: number.text };
  const last = blocks.at(-1);
  const before = last?.type === 'list' ? readNumber(`${last.items.at(-1)?.marker ?? ''}${last.items.at(-1)?.text ?? ''}`) : null;
  if (last?.type === 'list' && before?.level === number.level) blocks.splice(-1, 1, { type: 'list', items: [...last.items, item] });
  else blocks.push({ type: 'list', items: [item] });
}

function addDetail(blocks: Block[], items: readonly ListItem[], line: string): void {
  const last = items.at(-1);
  if (!last) return;
  const detail = last.detail === undefined ? line : `${last.detail} ${line}`;
  blocks.splice(-1, 1, { type: 'list', items: [...items.slice(0, -1), { ...last, detail }] });
}

function insertBeforeSignature(blocks: readonly Block[], attachments: readonly AttachmentBlock[]): readonly Block[] {
  if (attachments.length === 0) return blocks;
  const at = blocks.findIndex((b) => b.type === 'signature');
  return at < 0 ? [...blocks, ...attachments] : [...blocks.slice(0, at), ...attachments, ...blocks.slice(at)];
}

function isAttachment(block: Block): block is AttachmentBlock {
  return block.type === 'attachment';
}
