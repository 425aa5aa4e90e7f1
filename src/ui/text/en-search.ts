import type { FoundIn } from '../../domain/search/search-fields.ts';
import { plural } from './en-dates.ts';
import { grouped } from './number.ts';
import type { SearchTexts } from './texts.ts';

const places: Record<FoundIn, string> = {
  title: 'the title', initials: 'the pinyin initials', number: 'the number', issuer: 'the issuer', text: 'the text', names: 'a list of people', table: 'a table',
  attachment: 'an attachment’s name',
};

export const enSearch: SearchTexts = {
  search: {
    title: 'Search', box: 'Search titles, texts, numbers, lists', titlesBox: 'Search titles', go: 'Search', clear: 'Clear',
    titleOf: (query) => `Search: ${query}`,
    titles: 'Titles', texts: 'Texts', results: 'Results',
    foundIn: (place) => `found in ${places[place]}`,
    progress: (titles, texts, checked, held) =>
      `${plural(titles, 'title', 'titles')}, ${plural(texts, 'text', 'texts')} so far, ${grouped(checked)}/${grouped(held)} looked through`,
    done: (titles, texts) => (titles + texts === 0 ? 'Nothing found' : `${plural(titles, 'title', 'titles')}, ${plural(texts, 'text', 'texts')}`),
    count: (n) => grouped(n),
    more: 'Show more',
    scope: (boards, postings, missing) =>
      `Only what this device has received is searched (${plural(boards, 'board', 'boards')}, ${plural(postings, 'posting', 'postings')}${missing > 0 ? `, ${grouped(missing)} of them still without their text` : ''})`,
    empty: 'This device has received nothing yet. Open a board first; what has arrived can be searched without a network.',
    hints: {
      title: 'Ways to search', word: 'Two characters are enough: 低保, 饮水', initials: 'Pinyin initials: dbgs for 低保公示', number: 'Document numbers, in any brackets',
      words: 'Several words with spaces between: 横山 低保',
    },
    none: (query) => `Nothing found for “${query}”`,
    tryAgain: 'Try fewer characters, another word, or a long word split in two.',
    questions: 'Or start from a question',
    serverScope: 'Titles and their pinyin initials are searched, on all boards of the county. Texts, lists and tables are searched by browsers that run this board’s program, without a network too.',
    newer: 'Previous', older: 'Next', pages: 'Pages', page: (page) => `Page ${page}`,
  },
};
