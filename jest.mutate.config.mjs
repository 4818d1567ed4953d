// What Stryker runs: the tests of the mutated layers alone, in the environment that tells it which test covers what.
import config from './jest.config.mjs';

// Properties are drawn a few times only (tests/rules/support/runs.ts), or a run would take hours.
process.env.MUTATION = '1';

const unit = config.projects.find((project) => project.displayName === 'unit');

export default {
  ...unit,
  displayName: undefined,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  // `MUTATE_TESTS=amount`: amounts alone, whose tests need no rules to cover them.
  testMatch: [`<rootDir>/tests/${process.env.MUTATE_TESTS ?? '{amount,rules}'}/**/*.test.ts`],
  testPathIgnorePatterns: ['\\.(office|browser)\\.test\\.ts$'],
};
