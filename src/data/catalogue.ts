import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { ItemDeadline } from '../domain/catalogue/item-deadline.ts';
import catalogue from './catalogue.json' with { type: 'json' };
import itemDeadlines from './item-deadlines.json' with { type: 'json' };

/** The catalogue of 安政办〔2018〕84号. */
export const CATALOGUE = catalogue as Catalogue;

/** Time limits of single items, as far as the plan says them; the rest are settings to be decided. */
export const ITEM_DEADLINES: readonly ItemDeadline[] = itemDeadlines.items;
