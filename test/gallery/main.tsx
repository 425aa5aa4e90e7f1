import { render } from 'preact';
import { GALLERY } from '../ui/gallery.tsx';
import { ExamplePage } from './example-page.tsx';
import { GalleryPage } from './gallery-page.tsx';

// Development only: every example of every component, each in a frame of its own width. `?example=N` draws one alone.
const given = new URLSearchParams(location.search);
const root = document.getElementById('gallery');
const entry = GALLERY[Number(given.get('example') ?? '-1')];
if (root) render(entry ? <ExamplePage entry={entry} given={given} /> : <GalleryPage entries={GALLERY} />, root);
