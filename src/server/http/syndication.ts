import type { Instant } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';

/** What a feed reader is told of a board: titles and summaries, never lists of people. */
export interface Syndication {
  readonly board: string;
  readonly name: string;
  /** Where the product stands, without a trailing slash. */
  readonly home: string;
  readonly updated: Instant;
  readonly postings: readonly Posting[];
}

/** Atom (RFC 4287). Ids are URNs, so that a move of the site does not make everything new. */
export function atomFeed({ board, name, home, updated, postings }: Syndication): string {
  const entries = postings.map((p) => [
    '<entry>', `<id>${idOf(p)}</id>`, `<title>${xml(p.title)}</title>`, `<link rel="alternate" type="text/html" href="${xml(`${home}/p/${p.id}`)}"/>`,
    `<published>${p.publishedAt}</published>`, `<updated>${p.issuedAt}</updated>`,
    ...authors(p).map((a) => `<author><name>${xml(a)}</name></author>`),
    `<summary>${xml(p.summary)}</summary>`, `<category term="${p.field}"/>`, '</entry>',
  ].join('\n'));
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>urn:minglan:board:${board}</id>`, `<title>${xml(`${name} · 明栏`)}</title>`, `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(`${home}/feed/${board}.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${home}/b/${board}`)}"/>`, `<author><name>${xml(name)}</name></author>`,
    ...entries, '</feed>',
  ].join('\n')}\n`;
}

/** JSON Feed 1.1. */
export function jsonFeed({ board, name, home, postings }: Syndication): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1', title: `${name} · 明栏`, language: 'zh-CN',
    home_page_url: `${home}/b/${board}`, feed_url: `${home}/feed/${board}.json`,
    items: postings.map((p) => ({
      id: idOf(p), url: `${home}/p/${p.id}`, title: p.title, content_text: p.summary === '' ? p.title : p.summary, summary: p.summary,
      date_published: p.publishedAt, date_modified: p.issuedAt, authors: authors(p).map((issuer) => ({ name: issuer })), tags: [p.field, p.kind],
    })),
  });
}

const idOf = (p: Posting) => `urn:minglan:posting:${p.id}`;
const authors = (p: Posting) => (p.issuers.length > 0 ? p.issuers : [p.issuedBy]);

/** Text in XML 1.0: the five escapes, without the characters that no XML document may hold. */
function xml(text: string): string {
  return Array.from(text, (ch) => (isXmlCharacter(ch) ? ch : ' ')).join('').replace(/[&<>"']/g, (ch) => `&#${ch.charCodeAt(0)};`);
}

function isXmlCharacter(ch: string): boolean {
  if (ch === '\n' || ch === '\t') return true;
  return ch >= ' ' && ch !== '\ufffe' && ch !== '\uffff' && !/\p{Surrogate}/u.test(ch);
}
