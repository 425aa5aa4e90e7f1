import '../../src/faces/reader/reader.css';
import '../../src/faces/reader/later.css';
import '../../src/ui/editor/sheets.css';
import '../../src/ui/console/console.css';
import { exampleView, type GalleryEntry } from '../ui/gallery.tsx';

/** One example as a reader would have it: size, brightness and language are in the address. */
export function ExamplePage({ entry, given }: { readonly entry: GalleryEntry; readonly given: URLSearchParams }) {
  const { dataset } = document.documentElement;
  for (const name of ['size', 'theme', 'contrast']) dataset[name] = given.get(name) ?? '';
  const locale = given.get('locale') === 'en' ? 'en' : 'zh-CN';
  document.documentElement.lang = locale;
  const drawn = entry.render(exampleView(locale));
  // What is not the frame itself stands in it.
  return entry.component === 'frame' ? drawn : <main class="main">{drawn}</main>;
}
