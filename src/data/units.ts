import { civilDate } from '../domain/civil-date.ts';
import type { FieldId } from '../domain/posting/kind.ts';
import { FIELD_IDS } from '../domain/posting/kind.ts';
import type { Unit } from '../domain/unit/unit.ts';
import { BOARDS, BOARDS_SOURCE } from './boards.ts';
import data from './units.json' with { type: 'json' };

const open = { validFrom: null, validUntil: null, successor: null } as const;

/** The county's responsible units under their names of 2018, as the plan has them. 县直有关单位. */
export const COUNTY_UNITS: readonly Unit[] = data.units.map(({ id, name, fields }) => ({
  ...open, id, name, board: '350524', fields: fields as FieldId[], attestedOn: civilDate(data.attestedOn), basis: data.source,
}));

/** 各乡镇人民政府: responsible in every field. The id is the board's code. */
export const TOWNSHIP_UNITS: readonly Unit[] = BOARDS.filter((board) => board.level === 'township').map(({ code, officialName }) => ({
  ...open, id: code, name: officialName, board: code, fields: FIELD_IDS, attestedOn: null, basis: BOARDS_SOURCE.source,
}));

export const UNITS: readonly Unit[] = [...COUNTY_UNITS, ...TOWNSHIP_UNITS];
