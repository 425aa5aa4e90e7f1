import type { SpokenToken } from './spoken-token.ts';

/** Characters that are given to a voice at once: engines on Android refuse long texts, and Chrome goes silent after some fifteen seconds of one. */
export const MOST_SPOKEN = 80;
/** A cut at a comma must leave at least this much in front of it. */
const LEAST = 20;

const SENTENCE_END = /[。！？；!?\n]$/;
const CLOSING = /^[”’」』）)》】\]\s]+$/;
const CLAUSE_END = /[，、：,:]$/;

/** What is spoken in one go. */
export interface SpokenPiece { readonly written: string; readonly say: string }

/** Cuts pieces of text at the ends of sentences, then of clauses, then anywhere between two pieces. Nothing is lost: `written` adds up to the whole. */
export function cut(tokens: readonly SpokenToken[]): readonly SpokenPiece[] {
  const pieces: SpokenPiece[] = [];
  let silent = '';
  for (const part of sentences(tokens).reduce<SpokenToken[][]>((all, s) => all.concat(shortened(s)), [])) {
    const written = part.map((t) => t.written).join('');
    const say = tidy(part.map((t) => t.say).join(''));
    if (!/[\p{L}\p{N}]/u.test(say)) {
      const last = pieces.pop();
      if (last) pieces.push({ written: last.written + written, say: last.say });
      else silent += written;
      continue;
    }
    pieces.push({ written: silent + written, say });
    silent = '';
  }
  return pieces;
}

function sentences(tokens: readonly SpokenToken[]): readonly (readonly SpokenToken[])[] {
  const all: SpokenToken[][] = [];
  let ended = true;
  for (const token of tokens) {
    const closes = CLOSING.test(token.written);
    if (ended && !(closes && all.length > 0)) all.push([]);
    all[all.length - 1]?.push(token);
    ended = (ended && closes) || SENTENCE_END.test(token.written) || SENTENCE_END.test(token.say);
  }
  return all;
}

/** A sentence in parts of at most {@link MOST_SPOKEN} spoken characters. */
function shortened(sentence: readonly SpokenToken[]): SpokenToken[][] {
  const parts: SpokenToken[][] = [];
  let rest = [...sentence];
  while (lengthOf(rest) > MOST_SPOKEN) {
    const at = cutAt(rest);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  parts.push(rest);
  return parts;
}

function cutAt(tokens: readonly SpokenToken[]): number {
  let spoken = 0;
  let clause = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    spoken += token?.say.length ?? 0;
    if (spoken > MOST_SPOKEN) return clause > 0 ? clause : Math.max(1, i);
    if (spoken >= LEAST && token && (CLAUSE_END.test(token.written) || CLAUSE_END.test(token.say))) clause = i + 1;
  }
  return tokens.length;
}

function lengthOf(tokens: readonly SpokenToken[]): number {
  return tokens.reduce((n, t) => n + t.say.length, 0);
}

/** One pause where several marks came together. */
function tidy(say: string): string {
  return say.replace(/\s+/g, ' ').replace(/[，、：；]+(?=[，、：；。！？])/g, '').replace(/([。！？：])[，、；。：]+/g, '$1').replace(/^[，、：；。！？\s]+/, '').trim();
}
