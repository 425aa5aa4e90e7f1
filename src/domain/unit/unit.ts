import type { CivilDate } from '../civil-date.ts';
import type { FieldId } from '../posting/kind.ts';
import type { Validity } from './validity.ts';
import { isValidOn } from './validity.ts';

/**
 * A unit that has to disclose 责任单位. A unit that is renamed keeps its id and gets a second record; one that is merged away ends
 * and names its successor. Neither is known for 2018's units: both are entered by an administrator, with the basis.
 */
export interface Unit extends Validity {
  readonly id: string;
  /** As named while valid, e.g. 县卫计局. */
  readonly name: string;
  /** Board on which it publishes, and whose level it has. */
  readonly board: string;
  /** Fields of the plan for which it is responsible. */
  readonly fields: readonly FieldId[];
  /** A day on which the name is attested. */
  readonly attestedOn: CivilDate | null;
  /** Where name, validity and successor are written. */
  readonly basis: string;
}

/**
 * The unit that carries the tasks of `id` on a day, under its name of that day: the record valid then, else the successor of the last
 * record before, and so on. Null when nobody does, when the id is unknown, or when successors run in a circle.
 */
export function unitOn(units: readonly Unit[], id: string, date: CivilDate): Unit | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = lastRecord(units, at, date)?.successor ?? null) {
    seen.add(at);
    const record = units.find((unit) => unit.id === at && isValidOn(unit, date));
    if (record) return record;
  }
  return null;
}

/** The unit that took over from `id` when its last record ended (its newest record); null while it lasts, or when none is entered. */
export function successorOf(units: readonly Unit[], id: string): Unit | null {
  const successor = newest(units.filter((unit) => unit.id === id))?.successor ?? null;
  return successor === null || successor === id ? null : newest(units.filter((unit) => unit.id === successor));
}

/** The units responsible for a field on a day, in the order of the records, each once and under its name of that day. */
export function unitsOfField(units: readonly Unit[], field: FieldId, date: CivilDate): readonly Unit[] {
  const found = units.filter((unit) => unit.fields.includes(field)).flatMap((unit) => unitOn(units, unit.id, date) ?? []);
  return [...new Set(found)];
}

function lastRecord(units: readonly Unit[], id: string, date: CivilDate): Unit | null {
  return newest(units.filter((unit) => unit.id === id && unit.validUntil !== null && unit.validUntil < date));
}

function newest(records: readonly Unit[]): Unit | null {
  return records.reduce<Unit | null>((best, unit) => (best === null || (unit.validFrom ?? '') > (best.validFrom ?? '') ? unit : best), null);
}
