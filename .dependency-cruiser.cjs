// What each layer may import. Every rule is proved by a planted fault (test/tooling/layers.test.ts).
const PACKAGES = {
  domain: '$^',
  data: '$^',
  protocol: '^(valibot|@noble/hashes)(/|$)',
  sync: '$^',
  client: '^(dexie|idb-keyval|workbox-window|@preact/signals|@preact/signals-core|@noble/hashes|qr|@e965/xlsx|fflate)(/|$)',
  ui: '^(preact|@preact/signals|uqr)(/|$)',
  faces: '^(preact|@preact/signals)(/|$)',
  worker: '^workbox-[a-z-]+(/|$)',
};
const LAYERS = {
  domain: [],
  data: ['domain'],
  protocol: ['domain'],
  sync: ['domain', 'protocol'],
  client: ['domain', 'protocol', 'sync'],
  ui: ['domain'],
  faces: ['domain', 'data', 'protocol', 'sync', 'client', 'ui'],
  worker: ['domain', 'protocol'],
  server: ['domain', 'protocol', 'data', 'ui'],
};
const at = (root) => `^${root}src/`;
const root = process.env.MINGLAN_CRUISE_ROOT ?? '';

const layerRules = Object.entries(LAYERS).map(([layer, may]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${may.join(', ') || 'only itself'}`,
  severity: 'error',
  from: { path: `${at(root)}${layer}/` },
  to: { path: at(root), pathNot: `${at(root)}(${[layer, ...may].join('|')})/` },
}));

const packageRules = Object.entries(PACKAGES).map(([layer, allowed]) => ({
  name: `packages-${layer}`,
  comment: `npm packages of ${layer}: ${allowed === '$^' ? 'none' : allowed}`,
  severity: 'error',
  from: { path: `${at(root)}${layer}/` },
  to: { path: '(^|/)node_modules/', pathNot: allowed === '$^' ? undefined : `(^|/)node_modules/${allowed.slice(1)}` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'faces-apart', comment: 'a face never imports another face', severity: 'error',
      from: { path: `${at(root)}faces/([^/]+)/` }, to: { path: `${at(root)}faces/`, pathNot: `${at(root)}faces/$1/` },
    },
    {
      name: 'node-in-browser', comment: 'only the server knows Node', severity: 'error',
      from: { path: `${at(root)}(domain|data|protocol|sync|client|ui|faces|worker)/` }, to: { dependencyTypes: ['core'] },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'src-not-test', severity: 'error', from: { path: at(root) }, to: { path: '^test/', pathNot: '^test/planted/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'], exportsFields: ['exports'], conditionNames: ['import', 'module', 'default', 'node', 'browser'] },
    exclude: { path: '\\.css$' },
  },
};
