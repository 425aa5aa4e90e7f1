import type { ReadText } from './spoken-token.ts';

const TOKEN = /\n+|[^\S\n]+|\(?\+?\d[\d\s()-]{6,18}\d|[A-Za-z'’]{1,40}|\d[\d,.:]{0,18}|[\s\S]/g;

/** Reads English: its engines know figures and dates, but take a telephone number for a quantity. */
export const readEnglish: ReadText = (text) => {
  const pieces: readonly string[] = text.match(TOKEN) ?? [];
  return pieces.map((written) => ({ written, say: sayEnglish(written) }));
};

function sayEnglish(written: string): string {
  if (/^\n+$/.test(written)) return '. ';
  if (/^\s+$/.test(written)) return ' ';
  if (/^[，、；：。（）]$/.test(written)) return { '，': ', ', '、': ', ', '；': '; ', '：': ': ', '。': '. ' }[written] ?? ' ';
  if (/^\(?\+?\d[\d\s()-]{6,}\d$/.test(written) && /^\(?[+0]|\d{11}/.test(written)) return written.replace(/\D/g, '').split('').join(' ');
  return /[〔〕【】《》「」]/.test(written) ? ' ' : written;
}
