// What Stryker runs: the tests of the mutated layers alone, in the environment that tells it which test covers what.
import config from './jest.config.mjs';

const unit = config.projects.find((project) => project.displayName === 'unit');

export default {
  ...unit,
  displayName: undefined,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  // `MUTATE_TESTS=amount`: amounts alone, whose tests need no rules to cover them.
  testMatch: [`<rootDir>/tests/${process.env.MUTATE_TESTS ?? '{amount,rules}'}/**/*.test.ts`],
  // Whole reports by the hundred take seconds for each mutant, and draw others each time: the score is that of stated facts.
  testPathIgnorePatterns: ['/tests/rules/[^/]*\\.property\\.test\\.ts$', '/tests/rules/catalogue\\.test\\.ts$'],
};
