import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LoadedProps { readonly load: () => Promise<ComponentChildren>; readonly waiting: string; readonly failed: string }

/** What comes with a file of its own, when it is first needed. */
export function Loaded({ load, waiting, failed }: LoadedProps) {
  const [shown, show] = useState<ComponentChildren>(null), [lost, setLost] = useState(false);
  useEffect(() => {
    load().then(show, () => setLost(true));
  }, []);
  return <>{shown ?? <p role={lost ? 'alert' : 'status'}>{lost ? failed : waiting}</p>}</>;
}
