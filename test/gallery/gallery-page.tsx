import './gallery.css';
import { useState } from 'preact/hooks';
import type { GalleryEntry } from '../ui/gallery.tsx';

const SWITCHES = {
  size: ['standard', 'elder', 'elder-large'], theme: ['light', 'dark'], contrast: ['system', 'more'], locale: ['zh-CN', 'en'], width: ['360', '320', '768', '1280'],
} as const;
type Chosen = { readonly [Name in keyof typeof SWITCHES]: string };

const FIRST: Chosen = { size: 'standard', theme: 'light', contrast: 'system', locale: 'zh-CN', width: '360' };

/** All examples under one row of switches. */
export function GalleryPage({ entries }: { readonly entries: readonly GalleryEntry[] }) {
  const [chosen, choose] = useState(FIRST);
  const [component, show] = useState('');
  const address = new URLSearchParams(chosen).toString();
  return (
    <>
      <form class="switches">
        <label>component <select onChange={(e) => show(e.currentTarget.value)}>
          <option value="">all</option>
          {[...new Set(entries.map((e) => e.component))].map((name) => <option key={name}>{name}</option>)}
        </select></label>
        {Object.entries(SWITCHES).map(([name, values]) => (
          <label key={name}>{name} <select value={chosen[name as keyof Chosen]} onChange={(e) => choose({ ...chosen, [name]: e.currentTarget.value })}>
            {values.map((value) => <option key={value}>{value}</option>)}
          </select></label>
        ))}
      </form>
      {entries.map((entry, i) => (component === '' || component === entry.component) && (
        <figure key={i} class="example">
          <figcaption>{entry.component}: {entry.name}</figcaption>
          <iframe loading="lazy" title={`${entry.component}: ${entry.name}`} width={chosen.width} height="480" src={`?example=${i}&${address}`} />
        </figure>
      ))}
    </>
  );
}
