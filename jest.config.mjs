import { availableParallelism } from 'node:os';

/** Packages that ship ES modules only and therefore need the transform. */
const ES_MODULES = [
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  'numfmt',
  'cjk-regex',
  'unicode-regex',
  'regexp-util',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir: import.meta.dirname,
  transform: { '\\.(ts|tsx|mts|js|mjs|cjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^lodash-es$': 'lodash',
    '\\.(css|svg|png)$': '<rootDir>/tests/setup/empty-module.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/', '<rootDir>/.stryker-tmp/'],
};

export default {
  // Half-empty cores wait for LibreOffice and the browser; more than four workers only thrash.
  maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
  testTimeout: 15_000,
  globalSetup: '<rootDir>/tests/setup/before-all.ts',
  globalTeardown: '<rootDir>/tests/setup/after-all.ts',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/setup/unit.ts'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/tests/setup/unit.ts', '<rootDir>/tests/setup/pane.ts'],
    },
  ],
};
