import type { JobLog } from '../../src/server/jobs/guarded-job.ts';

/** Keeps what jobs log. */
export interface KeptLog extends JobLog { readonly infos: Record<string, unknown>[]; readonly errors: Record<string, unknown>[] }

export function jobLog(): KeptLog {
  const infos: Record<string, unknown>[] = [];
  const errors: Record<string, unknown>[] = [];
  return { infos, errors, info: (fields) => { infos.push({ ...fields }); }, error: (fields) => { errors.push({ ...fields }); } };
}
