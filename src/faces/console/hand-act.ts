import type { Vault } from '../../client/console/vault.ts';
import type { ActOn } from '../../sync/outbox/act.ts';
import type { ConsoleTexts } from '../../ui/text/console/console-texts.ts';

/** `queued`: it is on this device and goes out by itself. `refused`, `type`: the word of the server's problem; absent where the device failed. */
export type Handed = { readonly kind: 'done' | 'queued' | 'conflict' } | { readonly kind: 'refused'; readonly type?: string };

/** Queues an act, tries to send it at once, and tells what has become of it. */
export async function handAct(vault: Vault, on: ActOn): Promise<Handed> {
  try {
    const { opId } = await vault.act(on);
    return await becameOf(vault, opId);
  } catch {
    return { kind: 'refused' };
  }
}

/** What has become of something that was queued, after one more try to send it. */
export async function becameOf(vault: Vault, opId: string): Promise<Handed> {
  await vault.push();
  const record = (await vault.records()).find((one) => one.opId === opId);
  if (record?.state === 'done' || record?.state === 'conflict') return { kind: record.state };
  return record?.state === 'refused' ? { kind: 'refused', ...(record.problem === undefined ? {} : { type: record.problem.type }) } : { kind: 'queued' };
}

/** The same in words: queued is not sent, and sent is not received. */
export function outcomeText({ draft, problem }: ConsoleTexts, handed: Handed): string {
  if (handed.kind === 'refused') return (handed.type === undefined ? undefined : problem[handed.type]) ?? draft.failed;
  return draft[handed.kind];
}
