import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { civilDate, type Instant, startOfDay } from '../../src/domain/civil-date.ts';
import { BoardView } from '../../src/ui/board/board-view.tsx';
import { boardExamples, EXAMPLE_BOARD, EXAMPLE_WARNING } from '../../src/ui/board/examples.ts';
import { FORMAL_EXAMPLE } from '../../src/ui/posting/examples.ts';
import { PostingView } from '../../src/ui/posting/posting-view.tsx';
import { PublicityState } from '../../src/ui/publicity-state/publicity-state.tsx';
import { isAlarming, RefusalNote } from '../../src/ui/refusal-note/refusal-note.tsx';
import { WarningFacts } from '../../src/ui/warning-facts/warning-facts.tsx';
import { exampleView } from './gallery.tsx';
import { seen } from './seen.ts';

const view = exampleView();
const at = (day: string) => exampleView('zh-CN', { now: startOfDay(civilDate(day)) });

describe('the official head', () => {
  const html = renderToString(<PostingView view={view} board={EXAMPLE_BOARD} posting={FORMAL_EXAMPLE} proof={null} />);
  it('names each issuer, the document number as written, and the title as the only first heading', () => {
    expect(html).toContain('<span class="red-issuer">湖头镇人民政府</span><span class="red-issuer">湖头镇乡村振兴工作领导小组</span>');
    expect(html).toContain('湖政〔2026〕84号');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('folds away index number, dates, who issued and whom to call', () => {
    const fold = /<details class="fold head-details">[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
    for (const fact of ['QZ05104-3000-2026-00041', '2026年9月9日', '9月10日 09:00', '湖头镇人民政府（签发）', '2027年12月31日', '第 2 版']) expect(fold).toContain(fact);
    expect(fold).toContain('href="tel:059523400000"');
  });

  it('tells a major correction before the text', () => {
    expect(html.indexOf('合计随之更正')).toBeLessThan(html.indexOf('class="blocks"'));
  });
});

const window = { from: civilDate('2026-09-11'), to: civilDate('2026-09-21'), basis: '依据', objectTo: '向村务监督委员会提出' };

describe('a publicity', () => {
  const words = (day: string) => seen(<PublicityState view={at(day)} publicity={window} />);
  it('says how many working days are left, until when, and how to object', () => {
    expect(words('2026-09-15')).toContain('公示期还剩 3 个工作日， 至 9月21日');
    expect(words('2026-09-15')).toContain('向村务监督委员会');
  });

  it('counts calendar days where the working-day calendar does not reach', () => {
    const far = { ...at('2026-09-15'), workingDaysLeft: () => null };
    expect(seen(<PublicityState view={far} publicity={window} />)).toContain('公示期还剩 6 天， 至 9月21日');
  });

  it('knows before, last day and after; afterwards it only took place', () => {
    expect(words('2026-09-10')).toContain('公示期 9月11日开始');
    expect(words('2026-09-21')).toContain('今天是公示期最后一天');
    expect(words('2026-09-22')).toContain('公示期已于 9月21日结束');
    expect(words('2026-09-22')).not.toContain('有不同意见');
  });
});

describe('a warning', () => {
  it('shows the eight elements of the law', () => {
    const words = seen(<WarningFacts view={view} warning={EXAMPLE_WARNING} />);
    for (const label of ['类别', '级别', '起始时间', '可能影响的范围', '警示事项', '应当采取的措施', '发布单位', '发布时间']) expect(words).toContain(label);
    expect(words).toContain('转发自安溪县气象台');
  });

  it('says after its time that the situation may have changed, though nobody lifted it', () => {
    const words = seen(<WarningFacts view={at('2026-09-18')} warning={EXAMPLE_WARNING} />);
    expect(words).toContain('情况可能已变化');
    expect(words).not.toContain('预警生效中');
  });

  it('tells its level by word and by a shape of its own, not by colour alone', () => {
    const shape = (level: 'red' | 'blue') => /<path class="warning-sign-shape" d="([^"]+)"/.exec(renderToString(<WarningFacts view={view} warning={{ ...EXAMPLE_WARNING, level }} />))?.[1];
    expect(shape('red')).not.toBe(shape('blue'));
    expect(seen(<WarningFacts view={view} warning={{ ...EXAMPLE_WARNING, level: 'red' }} />)).toContain('红色预警（Ⅰ级）');
  });
});

describe('a board', () => {
  const page = boardExamples[1]!.props.page;
  const html = renderToString(<BoardView view={view} page={page} />);
  it('shows a running warning once, above the list', () => {
    expect(html.match(/安溪县台风橙色预警/g)).toHaveLength(1);
    expect(html.indexOf('安溪县台风橙色预警')).toBeLessThan(html.indexOf('headline-list'));
  });

  it('marks what comes from the boards above, tells states in words, and its age', () => {
    expect(html).toMatch(/<span class="headline-from">安溪县<\/span>/);
    expect(seen(<BoardView view={view} page={page} />)).toMatch(/公示中，至 9月21日.*预警已解除.*公示已结束/);
    expect(html).toContain('数据更新至 9月15日 08:30');
  });

  it('puts every link under the path at which the board stands', () => {
    const html = renderToString(<BoardView view={exampleView('zh-CN', { base: '/minglan' })} page={page} />);
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) expect(href).toMatch(/^\/minglan\//);
  });
});

describe('a refused log', () => {
  it('says what happened, what is safe and whom to tell', () => {
    const words = seen(<RefusalNote view={view} refusal={{ reason: 'rewritten', at: '2026-09-15T00:00:00.000Z' as Instant, evidence: { known: 'k.n.o', seen: 's.e.e' } }} />);
    expect(words).toMatch(/旧记录被改写.*没有采用新数据.*告诉村务监督委员会.*k\.n\.o/);
  });

  it('is no alarm when an answer was merely unreadable or a login page', () => {
    expect([isAlarming('not-ours'), isAlarming('unreadable'), isAlarming('fork')]).toEqual([false, false, true]);
  });
});
