/** Where on the posting's screen a sentence stands: the head, a block by its index, the changes. `row`: the block's row or list item, counted over all groups. */
export interface SpokenPlace { readonly part: 'head' | 'block' | 'changes'; readonly block: number; readonly row: number | null }

/** One thing to say: at most {@link MOST_SPOKEN} characters. `written` is the original's own text that it reads; empty where it only leads over. 朗读句. */
export interface Utterance { readonly say: string; readonly written: string; readonly place: SpokenPlace }
