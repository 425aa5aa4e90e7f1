import type { Identifier } from '@mdn/browser-compat-data';
import { type CssNode, parse, walk } from 'css-tree';
import { compatAt, hasFeature } from './oldest-browsers.ts';

const [properties, selectors, types, atRules] = ['properties', 'selectors', 'types', 'at-rules'].map((part) => compatAt('css', part)) as [Identifier, Identifier, Identifier, Identifier];
const OLD_UNITS = new Set(['px', 'em', 'rem', 'ex', 'ch', 'vw', 'vh', 'vmin', 'vmax', 'cm', 'mm', 'in', 'pt', 'pc', 's', 'ms', 'deg', 'rad', 'turn', 'fr', 'dpi', 'dppx']);
/** MDN tells of these under one name for grid, columns and flex; the oldest browsers space a grid by `grid-gap` and flex by nothing. */
const GAPS = new Set(['gap', 'row-gap', 'column-gap']);

/**
 * What a built style sheet uses that the oldest browsers lack: `property …`, `value property: word`, `function …`, `unit …`, `selector …`, `at-rule …`, `media …`.
 * What stands in `@supports` guards itself; properties and selectors of one browser maker are left out.
 */
export function newerInStyle(css: string): readonly string[] {
  const found = new Set<string>();
  const lacks = (what: string, feature: Identifier | undefined) => {
    if (feature !== undefined && !hasFeature(feature)) found.add(what);
  };
  const nodes: { node: CssNode; property: string | null }[] = [];
  walk(parse(css, { parseCustomProperty: false }), function visit(this: { declaration: { property: string } | null }, node) {
    if (node.type === 'Atrule' && node.name === 'supports') return walk.skip;
    nodes.push({ node, property: this.declaration?.property ?? null });
    return undefined;
  });
  for (const { node, property } of nodes) {
    if (node.type === 'Declaration' && !node.property.startsWith('-')) {
      if (properties[node.property] === undefined || GAPS.has(node.property)) found.add(`property ${node.property}`);
      else lacks(`property ${node.property}`, properties[node.property]);
    } else if (node.type === 'Identifier' && property !== null) {
      const ofProperty = properties[property];
      if (ofProperty !== undefined && hasFeature(ofProperty)) lacks(`value ${property}: ${node.name}`, ofProperty[node.name]);
    } else if (node.type === 'Function' && property !== null) lacks(`function ${node.name}()`, types[node.name] ?? properties[property]?.[node.name]);
    else if (node.type === 'Dimension' && !OLD_UNITS.has(node.unit.toLowerCase())) found.add(`unit ${node.unit}`);
    else if ((node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') && !node.name.startsWith('-')) lacks(`selector :${node.name}`, selectors[node.name]);
    else if (node.type === 'NestingSelector') found.add('selector &');
    else if (node.type === 'Atrule') lacks(`at-rule ${node.name}`, atRules[node.name]);
    else if (node.type === 'Feature') lacks(`media ${node.name}`, atRules['media']?.[node.name.replace(/^(min|max)-/, '')]);
    else if (node.type === 'FeatureRange') found.add('media range');
  }
  return [...found].sort();
}
