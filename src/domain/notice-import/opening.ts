import { fold } from './clean-text.ts';
import { isDocNumber, readDocNumber, repeatsNumber } from './doc-number.ts';

/** What stands above the text proper: the repeated title and the document number, which have their own places in a posting. */
export interface Opening { readonly rest: readonly string[]; readonly docNumber: string; readonly warnings: readonly string[] }

const DEPTH = 6;

/** Takes the title (over one to three lines) and the number out of the first lines of a body. `docNumber`: what the metadata gave. */
export function readOpening(lines: readonly string[], title: string, docNumber: string): Opening {
  const dropped = new Set<number>();
  const warnings: string[] = [];
  let number = docNumber;
  const depth = Math.min(DEPTH, lines.length);
  for (let i = 0; i < depth; i += 1) {
    const span = titleLines(lines, i, title);
    if (span > 0) {
      for (let k = i; k < i + span; k += 1) dropped.add(k);
      i += span - 1;
    } else if (repeatsNumber(lines[i] ?? '', number) || (number === '' && isDocNumber(lines[i] ?? ''))) {
      const read = readDocNumber(lines[i] ?? '');
      if (read?.warning !== undefined) warnings.push(read.warning);
      if (number === '' && read) number = read.value;
      dropped.add(i);
    } else if (isDocNumber(lines[i] ?? '')) {
      // A posting has one number: any other stays where it stands, as text.
      warnings.push(`正文里另有一个文号，按原样保留：${lines[i] ?? ''}`);
    }
  }
  return { rest: lines.filter((_, i) => !dropped.has(i)), docNumber: number, warnings };
}

function titleLines(lines: readonly string[], at: number, title: string): number {
  for (let n = 1; n <= 3 && at + n <= lines.length; n += 1) {
    if (fold(lines.slice(at, at + n).join('')) === fold(title)) return n;
  }
  return 0;
}

const ADDRESSEE = /^(?:各|全|广大|社会各界|县直|镇直|尊敬的|本)|(?:单位|政府|办公室|办事处|委员会|局|办|所|站|中心|群众|村民|居民|同志|家长|家庭|户|镇|乡|村|社区|学校|幼儿园)$/u;

/** 主送机关: the first line, when it calls on somebody and ends in a colon. */
export function isSalutation(line: string): boolean {
  const m = /^(.{2,160})[：:]$/u.exec(line);
  return m !== null && !/[。；！？]|如下$|下列|以下/u.test(m[1] ?? '') && ADDRESSEE.test((m[1] ?? '').replace(/[：:]$/u, ''));
}
