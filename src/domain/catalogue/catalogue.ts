import type { FieldId } from '../posting/kind.ts';
import type { Channel, CatalogueDeadline, Duty, TimelineStep } from './duty.ts';
import type { CatalogueItem } from './item.ts';

/** The plan's catalogue of what is to be disclosed 公开目录: 143 items of the seven fields, 40 of its general part. */
export interface Catalogue {
  readonly source: string;
  readonly version: string;
  /** How to read the entries. */
  readonly notes: readonly string[];
  readonly scopeQuote: string;
  readonly generalResponsible: string;
  readonly decisionScopeQuote: string;
  readonly fields: readonly CatalogueField[];
  readonly items: readonly CatalogueItem[];
  readonly channels: readonly Channel[];
  readonly deadlines: readonly CatalogueDeadline[];
  readonly duties: readonly Duty[];
  readonly timeline: readonly TimelineStep[];
}

/** A field of the plan with its words about it 领域. */
export interface CatalogueField {
  readonly id: FieldId;
  readonly name: string;
  readonly nameEn: string;
  /** 责任单位 as the plan lists them. */
  readonly responsible: readonly string[];
  readonly responsibleQuote: string;
  readonly principleQuote: string;
  readonly channelQuotes: readonly string[];
  readonly dutyQuotes: readonly string[];
}

/** The item of an id (`poverty.pairing`), or null. */
export function itemById(catalogue: Catalogue, id: string): CatalogueItem | null {
  return catalogue.items.find((item) => item.id === id) ?? null;
}

/** The items of a field, in the plan's order; `general` for its general part. */
export function itemsOf(catalogue: Catalogue, field: FieldId): readonly CatalogueItem[] {
  return catalogue.items.filter((item) => item.field === field);
}

/** What the plan says about a field; null for `general`, which has no such words. */
export function fieldById(catalogue: Catalogue, id: FieldId): CatalogueField | null {
  return catalogue.fields.find((field) => field.id === id) ?? null;
}
