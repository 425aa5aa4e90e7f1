import { breakLines } from './break-lines.ts';
import type { CardFacts } from './card-facts.ts';
import { qrModules } from './qr-modules.ts';

/** Pixels: as wide as the pictures that phones send one another. */
export const CARD_WIDTH = 1080;
const EDGE = 84, CODE = 400, INK = '#1f1b16', SOFT = '#4d463b', RED = '#a3200d', PAPER = '#fbf8f1';
const MOST_TITLE_LINES = 6;

interface Line { readonly text: string; readonly size: number; readonly bold: boolean; readonly color: string; readonly y: number }

/**
 * Draws what is shared as a picture: red head, title, state in words, and the code that leads to the original.
 * @param canvas resized to CARD_WIDTH and the height that the text needs
 * @param family CSS font-family
 */
export function drawCard(canvas: HTMLCanvasElement, facts: CardFacts, family: string): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const font = (size: number, bold: boolean) => `${bold ? '700 ' : ''}${size}px ${family}`;
  const set = (text: string, size: number, bold: boolean, color: string, y: number, width = CARD_WIDTH - 2 * EDGE, most = Infinity): readonly Line[] => {
    context.font = font(size, bold);
    const all = breakLines(text, (part) => context.measureText(part).width, width);
    return all.slice(0, most).map((line, i) => ({ text: i === most - 1 && all.length > most ? `${line.slice(0, -1)}…` : line, size, bold, color, y: y + i * size * 1.45 }));
  };
  const under = (lines: readonly Line[], y: number) => y + lines.reduce((sum, l) => sum + l.size * 1.45, 0);

  const issuers = facts.issuers === '' ? [] : set(facts.issuers, 44, true, RED, EDGE + 16, undefined, 3);
  const rule = under(issuers, EDGE + 16) + (issuers.length > 0 ? 14 : 0);
  const title = set(facts.title, 64, true, INK, rule + 56, undefined, MOST_TITLE_LINES);
  let y = under(title, rule + 56) + 24;
  const about: Line[] = [];
  for (const line of facts.lines) {
    const set1 = set(line, 42, false, SOFT, y, undefined, 3);
    about.push(...set1);
    y = under(set1, y) + 6;
  }
  const code = y + 48;
  const beside = CARD_WIDTH - 2 * EDGE - CODE - 48;
  const caption = set(facts.caption, 40, true, INK, code + 36, beside);
  const board = set(facts.board, 38, false, SOFT, under(caption, code + 36) + 18, beside, 4);

  canvas.width = CARD_WIDTH;
  canvas.height = Math.ceil(code + CODE + EDGE);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = RED;
  context.fillRect(0, 0, CARD_WIDTH, 20);
  context.fillRect(EDGE, rule, CARD_WIDTH - 2 * EDGE, 6);
  drawCode(context, facts.address, EDGE, code);
  context.textBaseline = 'top';
  for (const line of [...issuers, ...title, ...about]) draw(context, line, EDGE, font);
  for (const line of [...caption, ...board]) draw(context, line, EDGE + CODE + 48, font);
}

function draw(context: CanvasRenderingContext2D, { text, size, bold, color, y }: Line, x: number, font: (size: number, bold: boolean) => string): void {
  context.font = font(size, bold);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** Whole pixels for each module, so that no edge is blurred; what is left over is white. */
function drawCode(context: CanvasRenderingContext2D, address: string, left: number, top: number): void {
  const modules = qrModules(address);
  const step = Math.floor(CODE / modules.length);
  const margin = Math.floor((CODE - step * modules.length) / 2);
  context.fillStyle = '#fff';
  context.fillRect(left, top, CODE, CODE);
  context.fillStyle = '#000';
  modules.forEach((row, y) => row.forEach((dark, x) => {
    if (dark) context.fillRect(left + margin + x * step, top + margin + y * step, step, step);
  }));
}
