/** Calls back with each further amount of bytes that came over the network; a browser that does not count never calls. */
export function watchDataUse(heard: (bytes: number) => void): () => void {
  if (typeof PerformanceObserver !== 'function') return () => undefined;
  const observer = new PerformanceObserver((list) => {
    const sum = list.getEntries().reduce((all, entry) => all + ((entry as PerformanceResourceTiming).transferSize || 0), 0);
    if (sum > 0) heard(sum);
  });
  try {
    observer.observe({ type: 'resource', buffered: true });
  } catch {
    // Old engines know only the older form, which tells nothing of what came before.
    observer.observe({ entryTypes: ['resource'] });
  }
  return () => observer.disconnect();
}

interface Connection { readonly saveData?: boolean; readonly type?: string; readonly effectiveType?: string }

/** Whether data is dear on this connection: 'yes', 'no', or 'unknown' where the browser does not tell. It may lie; the reader's own choice decides. */
export function dearConnection(): 'yes' | 'no' | 'unknown' {
  const connection = (navigator as { connection?: Connection }).connection;
  if (!connection) return 'unknown';
  if (connection.saveData === true || connection.type === 'cellular') return 'yes';
  if (connection.type === 'wifi' || connection.type === 'ethernet') return 'no';
  return connection.effectiveType === '4g' ? 'no' : connection.effectiveType === undefined ? 'unknown' : 'yes';
}
