import { describe, expect, it } from 'vitest';
import { FORMAL_EXAMPLE, postingExamples, PUBLICITY_EXAMPLE } from '../../../src/ui/posting/examples.ts';
import { boardCard, postingCard } from '../../../src/ui/share/card-facts.ts';
import { exampleView } from '../gallery.tsx';

const ADDRESS = 'https://example.gov.cn/p/1';

describe('what a shared picture says', () => {
  it('is the head of the posting: issuers, title, kind, state in words, day, board', () => {
    const card = postingCard(exampleView(), '山都村', PUBLICITY_EXAMPLE, ADDRESS);
    expect(card).toMatchObject({ title: PUBLICITY_EXAMPLE.title, issuers: '山都村村民委员会', board: '山都村公开栏', caption: '用手机扫码看原文并核验', address: ADDRESS });
    expect(card.lines[0]).toBe('公示');
    expect(card.lines[1]).toContain('3 个工作日');
    expect(card.lines[2]).toBe('2026年9月10日');
  });

  it('names a warning by its level, and several issuers', () => {
    const warning = postingExamples.map((e) => e.props.posting).find((p) => p.kind === 'warning')!;
    expect(postingCard(exampleView(), '安溪县', warning, ADDRESS).lines[0]).toBe('橙色预警');
    expect(postingCard(exampleView(), '湖头镇', FORMAL_EXAMPLE, ADDRESS).issuers).toBe('湖头镇人民政府、湖头镇乡村振兴工作领导小组');
  });

  it('never holds anything of a posting’s text, of a list of people least of all', () => {
    for (const { props: { posting } } of postingExamples) {
      const said = JSON.stringify(postingCard(exampleView(), '山都村', posting, ADDRESS));
      for (const block of posting.blocks) {
        if (block.type === 'nameList') for (const cell of block.groups.flatMap((g) => g.rows.flat()).filter((c) => c.length > 1)) expect(said).not.toContain(cell);
        if (block.type === 'paragraph') expect(said).not.toContain(block.text);
      }
    }
  });

  it('of a board is its name', () => {
    expect(boardCard(exampleView(), '山都村', ADDRESS)).toMatchObject({ title: '山都村公开栏', issuers: '', lines: ['看得到、看得懂、能监督'] });
  });
});
