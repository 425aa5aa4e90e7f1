/** How long it still is, and until when: a line is broken between the two, not within 工作日. */
export function PeriodWords({ words }: { readonly words: string }) {
  const parts = words.split('，');
  return <p class="period-words">{parts.map((part, i) => <span key={i} class="period-phrase">{i < parts.length - 1 ? `${part}，` : part}</span>)}</p>;
}
