// What Stryker runs: the tests of the mutated layers alone, in the environment that tells it which test covers what.
// Left out are the properties over whole random reports and the catalogue of rules: they take seconds for each mutant.
import config from './jest.config.mjs';

const unit = config.projects.find((project) => project.displayName === 'unit');

export default {
  ...unit,
  displayName: undefined,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testMatch: ['<rootDir>/tests/mutation/*.ts'],
};
