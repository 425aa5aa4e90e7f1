import type { Page } from 'playwright-core';
import { installVoice } from '../e2e/support/spoken-page.ts';
import type { Screen } from './screen.ts';
import { VILLAGE, type Village } from './village.ts';

const BOARD = `/b/${VILLAGE}`;
const titled = (words: string) => (village: Village) => village.find(words);
const press = (selector: string) => (page: Page) => page.locator(selector).first().click();
const userAgent = (value: string) => (context: { addInitScript(script: (value: string) => void, value: string): Promise<unknown> }) =>
  context.addInitScript((said) => Object.defineProperty(navigator, 'userAgent', { get: () => said }), value);

const LIST = '横山村拟纳入最低生活保障对象公示', MONEY = '机耕路“一事一议”筹资筹劳方案';

/** Every screen of the reader, in the order in which somebody comes upon them. */
export const SCREENS: readonly Screen[] = [
  { name: 'home', place: '/', act: (page) => page.locator('.board-finder').waitFor() },
  { name: 'finder', place: '/', act: async (page) => {
    await page.getByLabel('输入村名、镇名或拼音首字母').fill('hsc');
  }, from: '.board-finder' },
  { name: 'board', place: BOARD },
  { name: 'board-list', place: BOARD, from: '.headline:nth-of-type(2)' },
  { name: 'board-end', place: BOARD, act: (page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)) },
  { name: 'first-run', place: BOARD, firstRun: true, act: (page) => page.locator('.elder-offer').waitFor() },
  { name: 'first-run-question', place: `${BOARD}?ask=benefits`, firstRun: true, act: (page) => page.locator('.elder-offer').waitFor() },
  { name: 'question', place: `${BOARD}?ask=money`, act: (page) => page.locator('.list-tools').waitFor() },
  { name: 'filters', place: `${BOARD}?ask=money`, act: press('.list-tools summary') },
  { name: 'filters-none', place: `${BOARD}?field=education&kind=consultation`, act: (page) => page.locator('.list-tools').waitFor() },
  { name: 'list', place: titled(LIST) },
  { name: 'list-rows', place: titled('南岩村拟享受饮水入户补助名单公示'), from: '.name-list' },
  { name: 'list-found', place: titled('南岩村拟享受饮水入户补助名单公示'), act: async (page) => {
    await page.locator('.find-input').fill('林');
  }, from: '.find-box' },
  { name: 'publicity-over', place: titled('山都村拟纳入特困供养人员公示') },
  { name: 'fund', place: titled(MONEY), from: '.fund-sums' },
  { name: 'fund-flow', place: titled('集体财务收支'), from: '.fund-flow' },
  { name: 'picture', place: titled(MONEY), from: '.block-image' },
  { name: 'wide-table', place: titled('残疾人两项补贴发放情况'), from: '.block-table' },
  { name: 'formal', place: titled('防暴雨Ⅲ级应急响应') },
  { name: 'corrected', place: titled('临时救助') },
  { name: 'warning', place: titled('预警') },
  { name: 'consultation', place: titled('征求') },
  { name: 'guide', place: titled('怎么办') },
  { name: 'proof', place: titled(LIST), act: async (page) => {
    await page.locator('.proof summary').first().click();
  }, from: '.proof' },
  { name: 'details', place: titled(LIST), act: press('.head-details summary'), from: '.head-details' },
  { name: 'tombstone', place: (village) => Promise.resolve(village.withdrawn) },
  { name: 'search', place: '/search' },
  { name: 'search-hits', place: BOARD, act: async (page) => {
    await page.getByText('全部信息已在本机').waitFor();
    await page.goto(new URL('/search?q=低保', page.url()).href);
    await page.locator('.hit-snippet').first().waitFor();
  } },
  { name: 'search-none', place: '/search?q=没有这样的事' },
  { name: 'share', place: titled(LIST), act: press('.share-ways button'), from: '.share' },
  { name: 'share-code', place: titled(LIST), act: press('.share-ways button'), from: '.qr-code' },
  { name: 'scan', place: '/', act: (page) => page.getByRole('button', { name: '扫二维码' }).click(), from: '.scan' },
  { name: 'install', place: '/settings/install' },
  { name: 'install-wechat', place: '/settings/install', before: userAgent('Mozilla/5.0 (Linux; Android 13; V2203A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.47.2560') },
  { name: 'install-iphone', place: '/settings/install', before: userAgent('Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1') },
  { name: 'display-panel', place: BOARD, act: press('.display-fold summary') },
  { name: 'settings', place: '/settings' },
  { name: 'storage', place: '/settings/storage' },
  { name: 'read-aloud', place: titled(LIST), before: (context) => context.addInitScript(installVoice, { voices: ['zh-CN'], sentenceMs: 60_000 }), act: press('.read-aloud-main') },
  { name: 'read-aloud-none', place: titled(LIST), before: (context) => context.addInitScript(installVoice, { voices: [], sentenceMs: 1000 }), act: press('.read-aloud-main') },
  { name: 'recording', place: titled('防火') },
  { name: 'not-found', place: '/p/0000000000000000' },
  { name: 'offline-first', place: BOARD, installed: true, act: async (page) => {
    await page.context().setOffline(true);
    await page.goto(new URL('/b/350524203207', page.url()).href, { waitUntil: 'domcontentloaded' });
    await page.locator('.message-page, .patience, .headline').first().waitFor();
  } },
  { name: 'plain-home', place: '/', script: false },
  { name: 'plain-board', place: BOARD, script: false },
  { name: 'plain-filters', place: `${BOARD}?ask=money&filter=1`, script: false },
  { name: 'plain-list', place: titled(LIST), script: false },
  { name: 'plain-fund', place: titled(MONEY), script: false, from: '.fund-sums' },
  { name: 'plain-tombstone', place: (village) => Promise.resolve(village.withdrawn), script: false },
  { name: 'plain-search', place: '/search?q=低保', script: false },
  { name: 'plain-not-found', place: '/nothing', script: false },
  { name: 'recover', place: '/recover' },
];
