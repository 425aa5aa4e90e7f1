import type { Instant } from '../civil-date.ts';
import type { Block, ContactBlock } from '../posting/block.ts';
import { sayPhone } from './chinese/name-rules.ts';
import { blockPlace, type Composer } from './composer.ts';
import { sayFundTable } from './say-fund-table.ts';
import { sayNameList, sayTable } from './say-table.ts';
import type { SpokenWords } from './spoken-words.ts';

/** Says one block; nothing of its text is left out. */
export function sayBlock(to: Composer, words: SpokenWords, block: Block, index: number, now: Instant): void {
  const place = blockPlace(index);
  switch (block.type) {
    case 'heading': return to.add(place, marker(to, block.number), to.text(block.text), to.lead('。'));
    case 'paragraph': return to.add(place, to.text(block.text));
    case 'list':
      block.items.forEach((item, i) => to.add(blockPlace(index, i), marker(to, item.marker), to.text(item.text), to.lead('。'), item.detail === undefined ? [] : to.text(item.detail)));
      return;
    case 'table': return sayTable(to, words, block, index);
    case 'nameList': return sayNameList(to, words, block, index, words.block.hiddenOn(block.visibleUntil, now));
    case 'fundTable': return sayFundTable(to, words, block, index);
    case 'image': return to.add(place, to.lead(`${words.spoken.picture}：`), to.text(block.alt), to.lead('。'), block.caption === undefined ? [] : to.text(block.caption));
    case 'attachment': return to.add(place, to.lead(words.block.attachment), to.text(block.number ?? ''), to.lead('：'), to.text(block.name));
    case 'contact': return sayContact(to, words, block, index);
    case 'signature':
      return to.add(place, ...block.issuers.map((issuer) => [...to.text(issuer), ...to.lead('，')]), to.text(block.date), to.lead('。'), block.note === undefined ? [] : to.text(block.note));
    case 'expired': return to.add(place, to.text(block.caption), to.lead(`：${words.block.expired}。${words.block.expiredAt(block.expiredAt, now)}。`));
  }
}

/** 一、 （一） 1. （1）: the number, and a pause; a bullet has no sound. */
function marker(to: Composer, number: string) {
  return [...to.text(number), ...to.lead('，')];
}

function sayContact(to: Composer, words: SpokenWords, block: ContactBlock, index: number): void {
  const { block: labels, spoken } = words;
  const place = blockPlace(index);
  to.add(place, to.text(block.label), to.lead('。'));
  for (const phone of block.phones) to.add(place, to.lead(`${spoken.phone}：`), [{ written: phone, say: sayPhone(phone) }]);
  for (const [label, value] of [[labels.person, block.person], [labels.address, block.address], [labels.hours, block.hours]] as const) {
    if (value !== undefined) to.add(place, to.lead(`${label}：`), to.text(value));
  }
}
