import type { FlowBranch } from '../../../domain/posting/fund-flow.ts';

/** Width of the whole stream in the 40 × 100 of a row's picture. */
const WHOLE = 22;
/** Nothing that flowed is thinner than can be seen. */
const THINNEST = 1.2;

/** The stream that goes straight on, `share` of the whole wide; empty when nothing is left. */
export function sharePath(share: number): string {
  return share <= 0 ? '' : `M0 0H${round(width(share))}V100H0Z`;
}

/** What leaves the stream, bending to the words at its right; empty when nothing flowed. */
export function branchPath({ before, after, fen }: FlowBranch): string {
  if (fen <= 0) return '';
  const right = width(before), left = Math.min(after <= 0 ? 0 : width(after), right - THINNEST);
  const half = Math.max(2.5, ((before - after) * 60) / 2);
  const top = round(50 - half), bottom = round(50 + half);
  return `M${round(left)} 0H${round(right)}C${round(right)} ${top} ${round(right)} ${top} 40 ${top}V${bottom}C${round(left)} ${bottom} ${round(left)} ${bottom} ${round(left)} 0Z`;
}

function width(share: number): number {
  return Math.max(THINNEST, share * WHOLE);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
