import { describe, expect, it } from 'vitest';
import { scanText } from '../../../src/domain/privacy/scan-text.ts';

const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Milliseconds of this process's own work, the best of some runs: other work on the machine, and the compiler's, should not count. */
function work(text: string, runs = 3): number {
  const took = Array.from({ length: runs }, () => {
    const begun = process.cpuUsage();
    scanText(text);
    return process.cpuUsage(begun).user / 1000;
  });
  return Math.min(...took);
}

describe('the time a scan takes', () => {
  it('is under 200 ms for a million characters of notices', () => {
    const notice = '湖头镇2024年第二批补助资金13959812元，户数128户，依据安政办〔2018〕84号，电话0595-23232323，详见附件1、2。\n';
    expect(work(fill(notice, 1_000_000), 10)).toBeLessThan(200);
  });

  it.each([
    ['digits', '1'], ['single digits', '1 3 8 '], ['groups', '350524 '], ['almost ID numbers', '35052419790313123'], ['stars', '*'], ['crosses', 'X'],
    ['masks', '350524** '], ['Chinese digits', '三五〇五'], ['numbers of doors', '路1号'], ['buildings', '路1栋2单元'], ['blanks', ' '],
    ['digits far apart', `1${' '.repeat(500)}`], ['at signs', 'a@a.'], ['letters', 'a'], ['digits and letters', '1a'], ['zero width', '1\u200b'],
    ['tabs', '1\t'], ['dashes', '1-'], ['one letter, many digits', 'a13959812345'], ['surrogates', '𝟏'], ['lines', '\n'],
  ])('grows with the length and no faster: %s', (_, piece) => {
    const short = work(fill(piece, 10_000)), long = work(fill(piece, 80_000));
    // Eight times the length; a quadratic scan would take sixty-four times as long. Below some milliseconds there is only noise.
    expect(long).toBeLessThan(Math.max(40, short * 24));
  });
});
