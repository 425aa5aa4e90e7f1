/**
 * The text of docs/reliability.md: what was measured, row by row, and what was not.
 * @param promises as in promises.js
 * @param figures by battery: `{ runs, failures, seconds, on, commit }`
 */
export function reliabilityPage(promises, figures) {
  const rows = promises.flatMap(({ promise, batteries }) => Object.keys(batteries).flatMap((name) => (figures[name] ? [row(promise, name, figures[name])] : [])));
  const unmeasured = promises.flatMap(({ promise, batteries }) => {
    const names = Object.keys(batteries);
    if (names.length === 0) return [`- ${promise}: no battery yet`];
    const missing = names.filter((name) => !figures[name]);
    return missing.length > 0 ? [`- ${promise}: \`${missing.join('`, `')}\` not run in full yet`] : [];
  });
  return `${[
    '# Promises, and what was thrown at them', '',
    'Written by `npm run test:faults`; do not edit. A row counts what ran in full; a test stops at its first failure, and then the row says so.',
    'A subset is run by name: `npm run test:faults -- kill wal`. What each battery does is in [testing.md](testing.md).', '',
    ...table([['promise', 'battery', 'runs', 'failures', 'seconds', 'measured'], ...rows]), '',
    '## Not measured yet', '', ...(unmeasured.length > 0 ? unmeasured : ['Nothing: every promise has its row.']),
  ].join('\n')}\n`;
}

/** The lines of a Markdown table; the first row is its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function row(promise, name, { runs, failures, seconds, on, commit }) {
  return [promise, `\`${name}\``, failures === 0 ? runs : `broke off, of ${runs}`, String(failures), String(seconds), `${on}, ${commit}`];
}
