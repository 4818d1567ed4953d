/**
 * The layers of docs/design, lowest first; those on one line stand side by side and do not know each other.
 * A layer imports itself and the lines above it in this list, nothing else.
 */
const LAYERS = [
  ['src/amount'],
  ['src/report'],
  ['src/classification'],
  ['src/forms'],
  ['src/workbook'],
  ['src/performance'],
  ['src/rules'],
  ['src/narrative', 'src/tieout'],
  ['src/document'],
  ['src/hosts/excel', 'src/hosts/file'],
  ['src/app'],
  ['commands', 'cli'],
  ['taskpane'],
];

/** The layers that are pure: nothing but decimal.js, no platform. */
const PURE = LAYERS.slice(0, 8).flat();

const inFolders = (folders) => `^(${folders.join('|')})/`;
const packages = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const FROM_NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const PRODUCT = LAYERS.flat();

const layerRules = LAYERS.flatMap((line, height) =>
  line.map((layer) => ({
    name: `layer-${layer.replaceAll('/', '-')}`,
    comment: `${layer} may import only itself and the layers below it.`,
    severity: 'error',
    from: { path: inFolders([layer]) },
    to: { path: inFolders(PRODUCT), pathNot: inFolders([layer, ...LAYERS.slice(0, height).flat()]) },
  })),
);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'known-layer',
      comment: 'Every file below src belongs to a layer that is listed at the top of this file.',
      severity: 'error',
      from: { path: '^src/', pathNot: inFolders(PRODUCT) },
      to: {},
    },
    {
      name: 'known-layer-target',
      comment: 'Every file below src belongs to a layer that is listed at the top of this file.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: inFolders(PRODUCT) },
    },
    {
      name: 'product-stands-alone',
      comment: 'The product never imports the stand-in, tests or scripts.',
      severity: 'error',
      from: { path: inFolders(PRODUCT) },
      to: { path: '^(playground|tests|scripts)/' },
    },
    {
      name: 'pure-npm',
      comment: 'From src/amount to src/narrative and src/tieout nothing comes from npm but decimal.js.',
      severity: 'error',
      from: { path: inFolders(PURE) },
      to: { dependencyTypes: FROM_NPM, pathNot: packages(['decimal\\.js']) },
    },
    {
      name: 'pure-node',
      comment: 'Pure layers know no platform.',
      severity: 'error',
      from: { path: inFolders(PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-at-the-edge',
      comment: 'What runs inside Excel has no Node: only the file host and the command line do.',
      severity: 'error',
      from: { path: inFolders(PRODUCT), pathNot: inFolders(['src/hosts/file', 'cli']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-in-the-pane',
      comment: 'Only taskpane (and its tests) knows React.',
      severity: 'error',
      from: { pathNot: '^(taskpane|tests/taskpane|tests/setup)/' },
      to: { path: packages(['react', 'react-dom', 'react-i18next', '@fluentui', '@types/react', '@types/react-dom']), pathNot: '/jsx-runtime' },
    },
    {
      name: 'office-helpers-in-the-adapter',
      comment: '@microsoft/office-js-helpers is archived: one file of src/hosts/excel wraps it.',
      severity: 'error',
      from: { path: inFolders(PRODUCT), pathNot: '^src/hosts/excel/' },
      to: { path: packages(['@microsoft/office-js-helpers', '@microsoft/office-js']) },
    },
    {
      name: 'spreadsheet-libraries-in-the-file-host',
      comment: 'Workbook files are read and written by src/hosts/file alone.',
      severity: 'error',
      from: { path: inFolders(PRODUCT), pathNot: '^src/hosts/file/' },
      to: { path: packages(['exceljs', '@e965/xlsx']) },
    },
    {
      name: 'word-libraries-in-the-document',
      comment: 'Word files are written by src/document and read by it or the file host.',
      severity: 'error',
      from: { path: inFolders(PRODUCT), pathNot: '^src/(document|hosts/file)/' },
      to: { path: packages(['docx', 'mammoth']) },
    },
    {
      name: 'hyperformula-in-the-benchmark',
      comment: 'HyperFormula is GPL-3.0: the other side of a benchmark, never part of the product.',
      severity: 'error',
      from: { pathNot: '^scripts/bench/' },
      to: { path: packages(['hyperformula']) },
    },
    {
      name: 'no-development-package-in-the-product',
      comment: 'What the product imports is a dependency, not a devDependency. Types may come from anywhere.',
      severity: 'error',
      from: { path: inFolders(PRODUCT) },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'no-cycle',
      comment: 'A cycle is two files that are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: a typing error or a package that is not listed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-unlisted-package',
      comment: 'The package is there only because another one needs it: list it in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // Types are imports too: a layer that knows another's types knows the layer.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|reports|coverage|\\.stryker-tmp)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
