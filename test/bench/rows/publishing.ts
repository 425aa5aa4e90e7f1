import type { Row } from '../row.ts';
import { figure, ratio } from '../statistics.ts';
import { measurePublishCost } from '../publish-cost.ts';

/** Live postings on the board. */
const LIVE = 1000;

export const publishing: Row = {
  name: 'publishing',
  title: 'Durable publish',
  how: 'The whole use case for one posting (gate, log, history, audit), on SQLite with `synchronous=FULL` and 1,000 live postings, as a share of what the same disk does in fdatasync alone; beside it one bare insert of the same size.',
  lines: [
    // Stated as a cost, so that less is better as in every other line: at least half the rate is at most twice the time.
    { what: 'durable publish, time by fdatasync', target: '≤ 2 × (a rate of ≥ 0.5 ×)', limit: 2, value: ratio('ours.ms', 'fdatasync.ms') },
    { what: 'the same with a bare SQLite insert', target: '—', limit: null, value: ratio('insert.ms', 'fdatasync.ms') },
    { what: 'durable publish', target: '—', limit: null, value: figure('ours.ms', 'ms') },
  ],
  async prepare() {
    let taken = { fdatasync: NaN, insert: NaN, ours: NaN };
    const part = (name: keyof typeof taken) => ({ name, sample: async () => ({ ms: taken[name] }) });
    return {
      cases: [
        {
          name: 'fdatasync', sample: async () => {
            const { fdatasync, bareInsert, publish } = await measurePublishCost({ sizes: [LIVE], rounds: 1 });
            taken = { fdatasync: 1000 / fdatasync, insert: 1000 / bareInsert, ours: 1000 / (publish[0]?.rate ?? NaN) };
            return { ms: taken.fdatasync };
          },
        },
        part('insert'), part('ours'),
      ],
      close: async () => undefined,
    };
  },
};
