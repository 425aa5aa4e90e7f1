import { describe, expect, it } from 'vitest';
import { CATALOGUE, ITEM_DEADLINES } from '../../src/data/catalogue.ts';
import { PLAN, PLAN_BLOCKS, PLAN_TEXT } from '../../src/data/plan.ts';
import { GENERAL_GROUPS, STAGES } from '../../src/domain/catalogue/item.ts';
import { FIELD_IDS } from '../../src/domain/posting/kind.ts';

const { items, fields, channels, deadlines, duties, timeline } = CATALOGUE;

/** Every string under a key that names a quote, wherever it stands. */
function quotes(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /quote/i.test(key) || key === 'generalResponsible' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => quotes(each, key));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([k, each]) => quotes(each, k)) : [];
}

describe("the plan's catalogue", () => {
  it('is whole', () => {
    expect(items.filter((i) => i.field !== 'general')).toHaveLength(143);
    expect(items.filter((i) => i.field === 'general')).toHaveLength(40);
    expect([fields.length, channels.length, deadlines.length, duties.length, timeline.length]).toEqual([7, 12, 7, 27, 4]);
  });

  it.each([['poverty', 22], ['assistance', 16], ['education', 33], ['health', 29], ['environment', 19], ['disaster', 13], ['culture', 11], ['general', 40]] as const)(
    'has for %s %i items', (field, count) => expect(items.filter((i) => i.field === field)).toHaveLength(count));

  it('quotes only words that stand in the plan', () => {
    const all = quotes(CATALOGUE);
    expect(all.length).toBeGreaterThan(230);
    expect(all.filter((quote) => quote === '' || !PLAN_TEXT.includes(quote))).toEqual([]);
  });

  it('gives every entry an id of its own, and known fields, stages and groups', () => {
    for (const list of [items, fields, channels, deadlines, duties, timeline]) expect(new Set(list.map((e) => e.id)).size).toBe(list.length);
    expect(new Set(items.map((i) => i.field))).toEqual(new Set(FIELD_IDS));
    expect(items.every((i) => STAGES.includes(i.stage) && i.name !== '' && i.nameEn !== '')).toBe(true);
    expect(new Set(items.flatMap((i) => i.group ?? []))).toEqual(new Set(GENERAL_GROUPS));
    expect(items.filter((i) => (i.group === undefined) !== (i.field !== 'general'))).toEqual([]);
  });

  it('marks every stage of the seven fields as derived, and takes only the decision part from the plan', () => {
    expect(items.filter((i) => !i.stageDerived).map((i) => i.group)).toEqual(Array.from({ length: 7 }, () => 'decision'));
  });

  it('claims emphasis only where the plan has the words', () => {
    const words = /重点|尤其/;
    expect(items.filter((i) => i.emphasised && !words.test(i.quote) && !words.test(i.note)).map((i) => i.id)).toEqual(['assistance.funds-goods', 'assistance.subsidy-payment']);
  });

  it('names only known items and limits where a limit of an item is set', () => {
    for (const { item, deadline, basis } of ITEM_DEADLINES) {
      expect(items.some((i) => i.id === item) && deadlines.some((d) => d.id === deadline) && basis !== '').toBe(true);
    }
  });
});

describe('the plan itself', () => {
  it('is complete, from its number to its imprint', () => {
    expect(PLAN).toMatchObject({ documentNumber: '安政办〔2018〕84号', signedOn: '2018-05-07', issuer: '安溪县人民政府办公室' });
    expect(PLAN_TEXT.startsWith('安政办〔2018〕84号安溪县人民政府办公室关于推进')).toBe(true);
    expect(PLAN_TEXT.endsWith('2018年5月7日印发')).toBe(true);
    expect(PLAN_TEXT).toContain(PLAN.title);
  });

  it('becomes blocks without losing or adding a character', () => {
    const text = PLAN_BLOCKS.map((b) => (b.type === 'heading' ? b.number + b.text : b.type === 'paragraph' ? b.text : b.type === 'signature' ? b.issuers.join('') + b.date : '?'));
    expect(PLAN.documentNumber + PLAN.title + text.join('').replace(/\s/g, '')).toBe(PLAN_TEXT);
    expect(PLAN_BLOCKS.filter((b) => b.type === 'heading').map((b) => b.number)).toEqual(['一、', '二、', '三、', '四、', '五、']);
    expect(PLAN_BLOCKS[0]).toMatchObject({ role: 'salutation' });
  });
});
