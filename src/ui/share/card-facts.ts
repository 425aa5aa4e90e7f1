import { civilDayAt } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { periodState } from '../publicity-state/period-state.ts';
import type { View } from '../view.ts';
import { warningState } from '../warning-facts/warning-state.ts';

/** What a shared picture says. Only what stands in a posting's head: nothing of its text, and so nothing of a list of people. */
export interface CardFacts {
  readonly title: string;
  /** Red, above the title; empty for a board. */
  readonly issuers: string;
  /** Kind, state, day: whichever there are. */
  readonly lines: readonly string[];
  /** Name of the board. */
  readonly board: string;
  readonly caption: string;
  readonly address: string;
}

export function postingCard(view: View, board: string, posting: Posting, address: string): CardFacts {
  const { text } = view;
  const kind = posting.kind === 'warning' ? text.levels[posting.warning.level] : text.kinds[posting.kind];
  const state = stateWords(view, posting);
  return {
    title: posting.title, issuers: text.format.join(posting.issuers), lines: [kind, ...(state === null ? [] : [state]), text.format.fullDay(civilDayAt(posting.publishedAt))],
    board: text.page.boardTitle(board), caption: text.share.caption, address,
  };
}

export function boardCard({ text }: View, name: string, address: string): CardFacts {
  return { title: text.page.boardTitle(name), issuers: '', lines: [text.motto], board: text.product, caption: text.share.caption, address };
}

function stateWords(view: View, posting: Posting): string | null {
  switch (posting.kind) {
    case 'publicity': return periodState(view, view.text.publicity, posting.publicity.from, posting.publicity.to).words;
    case 'consultation': return periodState(view, view.text.consultation, posting.consultation.from, posting.consultation.to).words;
    case 'warning': return warningState(view, posting.warning).words;
    default: return null;
  }
}
