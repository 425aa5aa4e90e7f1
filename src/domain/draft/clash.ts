/** Where two edits of one text meet: a field by its name (`kind` with all that belongs to it), a block by its key, or the order of blocks. */
export type ClashPlace = { readonly in: 'fields'; readonly name: string } | { readonly in: 'block'; readonly key: string } | { readonly in: 'order' };

/** Both sides changed the same thing, and not to the same. `undefined`: it was not there, or was taken out. */
export interface Clash { readonly place: ClashPlace; readonly base: unknown; readonly mine: unknown; readonly theirs: unknown }
