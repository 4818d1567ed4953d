// Mutation tests of the pure layers where a wrong figure would be born. Not part of CI: `npm run mutate`, or one folder by
// `npm run mutate -- --mutate 'src/rules/joint/**/*.ts'`. What survives and why: docs/mutation.md.
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutate.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: ['src/amount/**/*.ts', 'src/rules/**/*.ts'],
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['progress', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: true, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ['/dist', '/out', '/reports', '/docs', '/taskpane', '/commands', '/playground'],
  cleanTempDir: 'always',
};
