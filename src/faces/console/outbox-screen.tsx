import { useEffect, useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import { isParked, type OutboxRecord } from '../../sync/outbox/outbox-record.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';

interface OutboxScreenProps { readonly view: ConsoleView; readonly vault: Vault }

const SIGNS: Readonly<Record<OutboxRecord['state'], string>> = { queued: '○', sending: '◌', done: '●', refused: '!', conflict: '⇄', replaced: '–' };

/** Everything that was done on this device, and what has become of each: queued is not sent, and sent is not received. */
export function OutboxScreen({ view, vault }: OutboxScreenProps) {
  const text = view.console.outbox;
  const [records, setRecords] = useState<readonly OutboxRecord[] | null>(null), [said, setSaid] = useState('');
  useEffect(() => {
    const read = () => void vault.records().then((all) => setRecords([...all].reverse()), () => setSaid(text.unread));
    read();
    return vault.subscribe(read);
  }, [vault]);
  const resolve = async (opId: string, resolution: Parameters<Vault['resolve']>[1]) => {
    const outcome = await vault.resolve(opId, resolution).catch(() => null);
    setSaid(outcome?.ok ? '' : text.unresolved);
    await vault.push();
  };
  return (
    <div class="console-single">
      <div class="pane-head">
        <h1 class="pane-title">{view.console.nav.outbox}</h1>
        <button type="button" class="button" onClick={() => void vault.push()}>{text.send}</button>
      </div>
      <p role="status">{said}</p>
      {records?.length === 0 && <div class="empty"><p class="empty-title">{text.empty}</p></div>}
      <ul>
        {records?.map((record) => (
          <li key={record.opId} class="event-row">
            <span class={`state outbox-${record.state}`}><span aria-hidden="true">{SIGNS[record.state]}</span> {text.state[record.state]}</span>
            <strong>{text.kind[record.kind]}</strong> {record.title === '' ? view.console.work.untitled : record.title}
            <span class="work-about">{view.text.format.moment(record.madeAt, view.now)}</span>
            {record.state === 'refused' && <p class="event-comment">{view.console.problem[record.problem?.type ?? ''] ?? record.problem?.detail ?? record.problem?.title}</p>}
            {isParked(record) && (
              <p class="form-row">
                {record.state === 'refused' && <button type="button" class="button" onClick={() => void resolve(record.opId, { how: 'again' })}>{text.again}</button>}
                {record.state === 'conflict' && <button type="button" class="button" onClick={() => void resolve(record.opId, { how: 'theirs' })}>{text.theirs}</button>}
                <button type="button" class="button" onClick={() => void resolve(record.opId, { how: 'apart' })}>{text.apart}</button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
