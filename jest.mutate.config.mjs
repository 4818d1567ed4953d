// What Stryker runs: the tests of the mutated layers alone, in the environment that tells it which test covers what.
import config from './jest.config.mjs';

const unit = config.projects.find((project) => project.displayName === 'unit');

export default {
  ...unit,
  displayName: undefined,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testMatch: ['<rootDir>/tests/{amount,rules}/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.(office|browser)\\.test\\.ts$'],
};
