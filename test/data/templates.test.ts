import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/data/catalogue.ts';
import { LIST_RULES } from '../../src/data/list-rules.ts';
import { TEMPLATES } from '../../src/data/templates/templates.ts';
import { WORKING_CALENDAR } from '../../src/data/working-calendar.ts';
import { civilDate, endOfDay } from '../../src/domain/civil-date.ts';
import { judgeColumns } from '../../src/domain/draft/judge-columns.ts';
import { createDraftScanner } from '../../src/domain/draft/scan-draft.ts';
import { findTemplates, startFromTemplate } from '../../src/domain/draft/template.ts';
import { PUBLICITY_RULES } from '../../src/domain/publicity/publicity-rule.ts';
import { DraftContentSchema } from '../../src/protocol/draft-schema.ts';

const begun = (id: string) => {
  let n = 0;
  const template = TEMPLATES.find((one) => one.id === id)!;
  return startFromTemplate(template, {
    board: '350524102215', issuers: ['山都村民委员会'], today: civilDate('2025-09-15'), calendar: WORKING_CALENDAR, rules: PUBLICITY_RULES, newKey: () => String((n += 1)).padStart(8, '0'),
  });
};

describe('templates', () => {
  it('are there for what a village publishes', () => {
    const names = TEMPLATES.map((one) => one.name);
    for (const name of ['低保公示', '扶贫资金公告', '项目公示', '招生', '接种', '水质公报', '停水停电', '征求意见', '村财务公开', '人事公示', '工程中标']) expect(names).toContain(name);
    expect(new Set(TEMPLATES.map((one) => one.id)).size).toBe(TEMPLATES.length);
  });

  it.each(TEMPLATES)('$name begins a draft that can be kept, with no personal data, and with blanks that are flagged', ({ id }) => {
    const content = begun(id);
    const parsed = v.safeParse(DraftContentSchema, content);
    expect(parsed.success, JSON.stringify(parsed.issues?.slice(0, 2))).toBe(true);
    const marks = createDraftScanner()(content);
    expect(marks.personal).toBe(0);
    expect(marks.blanks).toBeGreaterThan(3);
    expect(marks.fields.at('title').length + marks.fields.at('summary').length).toBeGreaterThan(0);
  });

  it.each(TEMPLATES)('$name names items of the catalogue, and of its own field', ({ items, field }) => {
    for (const id of items) expect(CATALOGUE.items.find((item) => item.id === id)?.field).toBe(field);
  });

  it.each(TEMPLATES)('$name has no list with a column that may not stand', ({ blocks }) => {
    for (const block of blocks) if (block.type === 'nameList') expect(judgeColumns(block, LIST_RULES).filter((one) => !one.allowed)).toEqual([]);
  });

  it('for dibao runs seven working days with its basis, and its list ends with it', () => {
    const { fields, blocks } = begun('dibao');
    if (fields.kind !== 'publicity') throw new Error('no publicity');
    expect(fields.publicity).toMatchObject({ from: '2025-09-15', to: '2025-09-24', basis: PUBLICITY_RULES[1].basis });
    expect(blocks.find(({ block }) => block.type === 'nameList')?.block).toMatchObject({ visibleUntil: endOfDay(civilDate('2025-09-24')) });
    expect(blocks.find(({ block }) => block.type === 'signature')?.block).toMatchObject({ issuers: ['山都村民委员会'], date: '2025年9月15日' });
  });

  it('are found by name, by other words and by initials', () => {
    expect(findTemplates(TEMPLATES, '疫苗').map((one) => one.id)).toEqual(['vaccination']);
    expect(findTemplates(TEMPLATES, 'DIBAO').map((one) => one.id)).toEqual(['dibao']);
    expect(findTemplates(TEMPLATES, ' ')).toHaveLength(TEMPLATES.length);
    expect(findTemplates(TEMPLATES, '火星')).toEqual([]);
  });
});
