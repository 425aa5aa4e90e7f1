/**
 * A piece of text that is said as a whole. `written` is the piece as it stands: the pieces of a text, put together, are that text, so that nothing
 * of it can be lost. `say` is what a voice is given; empty for what has no sound (brackets, spaces).
 */
export interface SpokenToken { readonly written: string; readonly say: string }

/** Reads a text in one language: its pieces in order. */
export type ReadText = (text: string) => readonly SpokenToken[];
