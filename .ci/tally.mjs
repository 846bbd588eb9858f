// Says how many tests passed and failed, from vitest's JSON. A file that could not even be loaded counts as failed.
// Ends with a failure when any failed or none ran.
import { readFileSync } from "node:fs";

const { passed, failed } = tally(process.argv[2] ?? "");
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function tally(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
    const unloaded = testResults.filter(
      (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
