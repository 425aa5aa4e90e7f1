import { describe, expect, it } from 'vitest';
import { LIST_RULES } from '../../src/data/list-rules.ts';
import { judgeColumns, ruleFor } from '../../src/domain/draft/judge-columns.ts';

const judged = (caption: string, columns: readonly string[]) => judgeColumns({ caption, columns }, LIST_RULES);
const allowed = (caption: string, columns: readonly string[]) => judged(caption, columns).filter((one) => one.allowed).map((one) => one.title);

describe('the columns of a list of people', () => {
  it('for dibao are name, group, number of persons and amount; never number, telephone, account or illness', () => {
    const columns = ['序号', '户主姓名', '村民小组', '保障人数', '月保障金额（元）', '身份证号', '联系电话', '银行账号', '致贫病因', '残疾等级', '家庭住址'];
    expect(allowed('第三季度低保对象名单', columns)).toEqual(columns.slice(0, 5));
  });

  it('carry a reason and a basis in law, whether they stand or not', () => {
    for (const one of judged('低保对象名单', ['姓名', '身份证号', '星座'])) {
      expect(one.reason).not.toBe('');
      expect(one.rule.basis).toMatch(/政府信息公开条例》第十五条/);
    }
  });

  it('name no child: of pupils only schools and numbers may stand', () => {
    expect(allowed('一年级新生录取名单', ['姓名', '学校', '人数', '监护人'])).toEqual(['学校', '人数']);
  });

  it.each(['身份证号', '手机', '银行卡号', '健康状况', '出生年月', '门牌'])('refuse %s on every list, whatever it is for', (column) => {
    for (const caption of ['低保名单', '到户补助资金名单', '新生录取名单', '拟任人选公示', '志愿者名单']) expect(allowed(caption, [column]), caption).toEqual([]);
  });

  it('that nobody named are refused, and an untitled one is not judged yet', () => {
    expect(judged('志愿者名单', ['星座', '']).map((one) => one.allowed)).toEqual([false, true]);
    expect(ruleFor({ caption: '志愿者名单' }, LIST_RULES)?.id).toBe('other');
  });

  it('allow a title with spaces set for looks', () => {
    expect(allowed('低保名单', ['姓  名'])).toEqual(['姓  名']);
  });
});
