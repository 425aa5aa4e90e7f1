import { describe, expect, it } from 'vitest';
import { maskName } from '../../../src/domain/privacy/mask-name.ts';

describe('masking names', () => {
  it.each([
    ['张三', '张某', '张*'], ['张三丰', '张某某', '张*丰'], ['欧阳修', '欧阳某', '欧阳*'], ['上官婉儿', '上官某某', '上官*儿'], ['张　三', '张某', '张*'],
    ['阿依古丽·买买提', '阿某某', '阿**'], ['司马', '司某', '司*'], ['张', '张某', '张*'], ['', '', ''],
  ])('%s is shown as %s or %s', (name, certain, star) => {
    expect(maskName(name)).toBe(certain);
    expect(maskName(name, 'star')).toBe(star);
  });

  it('leaves a masked name as it is, in either style', () => {
    for (const name of ['张某', '张*祥', '朱**', '李××', maskName('欧阳修', 'star')]) {
      expect(maskName(name)).toBe(name);
      expect(maskName(name, 'star')).toBe(name);
    }
  });
});
