// All checks, or with arguments the matching test files only. Started by test/run.mjs once everything is installed.
import { commandCheck } from './checks/check.mjs';
import { packageChecks } from './checks/package.mjs';
import { printTotal, runChecks } from './checks/report.mjs';
import { projectCheck, runTests } from './checks/test-files.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { onOrphaned } from './setup/on-orphaned.mjs';
import { leftOut, missingServices, SERVICES } from './setup/services.mjs';

const filters = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
onOrphaned(() => process.exit(1));

try {
  const browser = await ensureChromium();
  process.env['CHROME_BIN'] = browser.path;
  for (const line of leftOut(process.env)) console.log(line);
  console.log(`Node ${process.versions.node}, Chromium ${browser.version} (${browser.path})\n`);
  printTotal(filters.length > 0 ? await runTests(filters, { isLive: true }) : await runChecks(allChecks()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  printTotal({ passed: 0, failed: 1 });
}

function allChecks() {
  return [
    commandCheck('validator matches the schema', ['node', '.ci/compile-validator.mjs', '--check']),
    commandCheck('types', ['tsc', '-p', 'tsconfig.build.json', '--noEmit'], ['tsc', '-p', 'tsconfig.json']),
    commandCheck('lint', ['oxlint', '--type-aware', '--deny-warnings']),
    commandCheck('layers', ['node', '.ci/layers.mjs']),
    projectCheck('unit', 'tests in Node'),
    ...(missingServices().length < SERVICES.length ? [projectCheck('services', 'tests with Redis and nginx')] : []),
    projectCheck('browser', `tests in ${process.env['RINGBACK_BROWSERS'] ?? 'chromium'}`),
    projectCheck('e2e', 'tests of demo page and server'),
    ...packageChecks(process.cwd()),
  ];
}
