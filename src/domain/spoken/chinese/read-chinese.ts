import type { ReadText, SpokenToken } from '../spoken-token.ts';
import { nameRules } from './name-rules.ts';
import { numberRules } from './number-rules.ts';
import type { ReadingRule } from './reading-rule.ts';
import { signRules } from './sign-rules.ts';
import { timeRules } from './time-rules.ts';

const RULES: readonly ReadingRule[] = [...nameRules.slice(0, 3), ...timeRules.slice(0, 2), ...nameRules.slice(3), ...timeRules.slice(2), ...numberRules, ...signRules];
/** Letters and figures without a rule are left to the voice; every other sign has no sound. */
const SPEAKABLE = /[\p{L}\p{N}\p{M}]/u;

/** Reads Chinese: figures as words, days, documents, telephones and masked names as people read them aloud. */
export const readChinese: ReadText = (text) => {
  // Of the same length, so that places in one are places in the other.
  const plain = text.replace(/[！-～]/g, (c) => (/[０-９Ａ-Ｚａ-ｚ％．／＋－＝＜＞＊～]/.test(c) ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c));
  const tokens: SpokenToken[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, plain, at);
    tokens.push(token);
    at += token.written.length;
  }
  return tokens;
};

function tokenAt(text: string, plain: string, at: number): SpokenToken {
  for (const { pattern, say } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match || match[0] === '') continue;
    const end = at + match[0].length;
    const said = say(match, plain.slice(Math.max(0, at - 20), at), plain.slice(end, end + 12));
    if (said !== null) return { written: text.slice(at, end), say: said };
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return { written: text.slice(at, at + sign.length), say: SPEAKABLE.test(sign) ? sign : '' };
}
