// node scripts/ci-verdict.mjs RESULTS.json [FAILED-STEP …]: sums up a run of .ci/run. Skipped tests fail it.
import { readFileSync } from 'node:fs';

const [file = '', ...failedSteps] = process.argv.slice(2);
const problems = failedSteps.map((step) => `failed: ${step}`);
let passed = 0;
let failed = 0;

try {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  // A file that does not even load has no test to count.
  failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  for (const suite of results.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status !== 'passed' && test.status !== 'failed') problems.push(`${test.status}: ${test.fullName} (${suite.name})`);
    }
  }
  if (passed + failed === 0) problems.push('no test was run');
} catch {
  failed = 1;
  problems.push('the tests left no results');
}

for (const problem of problems) console.log(problem);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = problems.length === 0 && failed === 0 ? 0 : 1;
