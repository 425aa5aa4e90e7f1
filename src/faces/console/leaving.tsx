import { useEffect, useState } from 'preact/hooks';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { LeaveForm } from '../../ui/console/leave-form.tsx';
import type { ConsoleApp } from './console-app.ts';

/** Somebody wants to sign out: at once when nothing is lost by it, else after they have been told. */
export function Leaving({ app, view }: { readonly app: ConsoleApp; readonly view: ConsoleView }) {
  const [unsent, setUnsent] = useState<{ readonly drafts: number; readonly operations: number } | null>(null);
  const vault = app.vault.value;
  const stay = () => app.askToLeave(false);
  const leave = () => void app.seat.leave().then(stay);
  useEffect(() => {
    void (async () => {
      const only = vault ? await vault.unsent().catch(() => 'unknown' as const) : { drafts: 0, operations: 0 };
      // Where nothing is known of it, whoever leaves is asked first.
      if (only === 'unknown') setUnsent({ drafts: 0, operations: 0 });
      else if (only.drafts + only.operations === 0) leave();
      else setUnsent(only);
    })();
  }, []);
  const rescue = async () => {
    if (!vault) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await vault.rescue());
    link.download = 'minglan-unsent.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return unsent && <LeaveForm view={view} unsent={unsent} rescue={() => void rescue()} leave={leave} stay={stay} />;
}
