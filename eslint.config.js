import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];

/** Layers whose figures are money. */
const EXACT = ['src/amount', 'src/report', 'src/classification', 'src/forms', 'src/rules', 'src/narrative', 'src/tieout', 'src/workbook'];

/** Layers that know neither a DOM, nor Node, nor a clock. */
const PURE = [...EXACT];

/** The only places that may mention the host's globals. */
const OFFICE = ['src/hosts/excel', 'commands'];

const filesIn = (folders) => folders.map((folder) => `${folder}/**/*.{ts,tsx}`);

const defaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name is the same everywhere and can be searched.',
};

const inexact = [
  {
    selector: "MemberExpression[object.name='Math'][property.name=/^(round|fround)$/]",
    message: 'Money is rounded by roundHalfAway of src/amount alone.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision|toExponential)$/]',
    message: 'Amounts are printed by formatAmount of src/amount alone.',
  },
  {
    selector: "CallExpression[callee.name=/^(parseFloat|Number)$/], NewExpression[callee.name='Number']",
    message: 'No binary floating point: parse amounts with parseAmount of src/amount (line numbers: parseInt).',
  },
  {
    selector: "MemberExpression[object.name='Number'][property.name=/^(parseFloat|EPSILON)$/]",
    message: 'No binary floating point: parse amounts with parseAmount of src/amount.',
  },
  {
    selector: "CallExpression[callee.property.name='toNumber']",
    message: 'A Decimal stays a Decimal until a host asks for a double.',
  },
  {
    selector: "UnaryExpression[operator='+'][argument.type!='Literal']",
    message: 'No binary floating point: unary plus makes a double. Parse amounts with parseAmount of src/amount.',
  },
];

const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/hosts/excel and commands know the host: go through the workbook port.',
}));

const PLATFORM_GLOBALS = [
  'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'Worker',
  'self', 'globalThis', 'global', 'process', 'Buffer', 'require', '__dirname', '__filename', 'console',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'performance', 'Date', 'crypto',
].map((name) => ({ name, message: 'This layer is pure: no DOM, no Node, no clock.' }));

const RANDOMNESS = { object: 'Math', property: 'random', message: 'This layer is pure: the same figures give the same result.' };

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'reports/', 'coverage/', '.stryker-tmp/'] },
  {
    // A rule that is wrong is changed here, where everybody sees it, not switched off beside the code.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [...tseslint.configs.recommended],
  },
  {
    files: TYPESCRIPT,
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': ['error', defaultExports],
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // With noPropertyAccessFromIndexSignature the compiler already asks for brackets where they belong.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
    },
  },
  {
    files: filesIn(EXACT),
    rules: { 'no-restricted-syntax': ['error', defaultExports, ...inexact] },
  },
  {
    // The one printer of amounts; toFixed is decimal.js's there, and exact.
    files: ['src/amount/format.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExports] },
  },
  {
    files: filesIn(PURE),
    rules: {
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS, ...PLATFORM_GLOBALS],
      'no-restricted-properties': ['error', RANDOMNESS],
    },
  },
  {
    files: filesIn(OFFICE),
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: filesIn(['src/hosts/excel', 'commands', 'taskpane']),
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: filesIn(['taskpane']),
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // Tests and the stand-in stand on the other side of the host, and tests reach for what they know is there.
    files: filesIn(['tests', 'playground']),
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: filesIn(['tests']),
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // Tools that load these ask for a default export.
    files: ['*.config.ts', 'tests/setup/before-all.ts', 'tests/setup/after-all.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
