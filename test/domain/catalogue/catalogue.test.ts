import { describe, expect, it } from 'vitest';
import { CATALOGUE, ITEM_DEADLINES } from '../../../src/data/catalogue.ts';
import { fieldById, itemById, itemsOf } from '../../../src/domain/catalogue/catalogue.ts';
import { itemsOfStage, STAGES } from '../../../src/domain/catalogue/item.ts';
import { deadlinesOf, dueRuleOf } from '../../../src/domain/catalogue/item-deadline.ts';

const limits = (id: string) => deadlinesOf(CATALOGUE, ITEM_DEADLINES, id).map(({ deadline, verified }) => `${deadline.id}${verified ? '' : '?'}`);
const due = (id: string) => dueRuleOf(CATALOGUE, ITEM_DEADLINES, id).id;

describe('looking things up in a catalogue', () => {
  it('finds an item by its id, and nothing by another', () => {
    expect(itemById(CATALOGUE, 'poverty.pairing')?.name).toBe('相对贫困人口结对帮扶情况');
    expect(itemById(CATALOGUE, 'poverty')).toBeNull();
  });

  it('gives the items of a field in order', () => {
    expect(itemsOf(CATALOGUE, 'culture').map((i) => i.id).slice(0, 2)).toEqual(['culture.policy', 'culture.system']);
    expect(itemsOf(CATALOGUE, 'general')).toHaveLength(40);
    expect(fieldById(CATALOGUE, 'health')?.responsible).toContain('县卫计局');
    expect(fieldById(CATALOGUE, 'general')).toBeNull();
  });

  it('sorts all items into the five opens, and can leave out what is only derived', () => {
    expect(STAGES.map((s) => itemsOfStage(CATALOGUE.items, s).length)).toEqual([23, 40, 43, 57, 20]);
    expect(STAGES.map((s) => itemsOfStage(CATALOGUE.items, s, true).length)).toEqual([7, 0, 0, 0, 0]);
  });
});

describe('time limits of an item', () => {
  it('are the general 20 working days unless the plan says more', () => {
    expect(limits('poverty.pairing')).toEqual(['proactive']);
    expect(due('poverty.pairing')).toBe('proactive');
  });

  it('are 7 working days for licences and penalties', () => {
    expect(limits('health.food-penalties')).toEqual(['licence-penalty', 'proactive']);
    expect(['health.licensing', 'health.penalties', 'environment.eia'].map(due)).toEqual(['licence', 'licence', 'licence']);
  });

  it('do not shorten on a reading that nobody has confirmed', () => {
    expect(limits('ms.reg-change')).toEqual(['licence-penalty?', 'proactive']);
    expect(due('ms.reg-change')).toBe('proactive');
  });

  it('are prompt after a decision, and 20 working days at the latest', () => {
    expect(limits('decision.matters')).toEqual(['decision-after', 'proactive']);
    expect(due('decision.matters')).toBe('proactive');
  });
});
