// All checks, or with arguments the matching test files only. Started by test/run.mjs once everything is installed.
import { commandCheck } from './checks/check.mjs';
import { packageChecks } from './checks/package.mjs';
import { printTotal, runChecks } from './checks/report.mjs';
import { projectCheck, runTests } from './checks/test-files.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { readyEngines } from './setup/engines.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { onOrphaned } from './setup/on-orphaned.mjs';
import { leftOut, missingServices, SERVICES } from './setup/services.mjs';

const filters = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
onOrphaned(() => process.exit(1));

try {
  const browser = await ensureChromium();
  process.env['CHROME_BIN'] = browser.path;
  if (filters.length > 0) {
    console.log(`Node ${process.versions.node}, Chromium ${browser.version} (${browser.path})\n`);
    printTotal(await runTests(filters, { isLive: true }));
  } else {
    const { ready, leftOut: lacking } = await readyEngines(process.env);
    for (const line of [...leftOut(process.env), ...lacking]) console.log(line);
    const engines = [{ name: 'chromium', title: 'Chromium', version: browser.version }, ...ready];
    console.log(`Node ${process.versions.node}; ${engines.map(({ title, version }) => `${title} ${version}`).join(', ')}\n`);
    // The projects of test/vitest.projects.ts.
    process.env['RINGBACK_BROWSERS'] = engines.map(({ name }) => name).join(',');
    printTotal(await runChecks(allChecks(engines)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  printTotal({ passed: 0, failed: 1 });
}

/** Installed when they are needed: nobody who works on the package has to have eight frameworks. */
function ensureEmbeds() {
  ensurePackages('demo/embeds');
  return { passed: 1, failed: 0, note: 'installed' };
}

/** @param {readonly { name: string, title: string, version: string }[]} engines */
function allChecks(engines) {
  return [
    commandCheck('validator matches the schema', ['node', '.ci/compile-validator.mjs', '--check']),
    commandCheck('types', ['tsc', '-p', 'tsconfig.build.json', '--noEmit'], ['tsc', '-p', 'tsconfig.json']),
    commandCheck('lint', ['oxlint', '--type-aware', '--deny-warnings']),
    commandCheck('layers', ['node', '.ci/layers.mjs']),
    projectCheck('unit', 'tests in Node'),
    ...(missingServices().length < SERVICES.length ? [projectCheck('services', 'tests with Redis and nginx')] : []),
    ...engines.map(({ name, title, version }) => projectCheck(name, `tests in ${title} ${version}`)),
    projectCheck('pictures', 'pictures of the elements'),
    projectCheck('e2e', 'tests of demo page and server'),
    ...packageChecks(process.cwd()),
    { name: 'frameworks of demo/embeds', run: async () => ensureEmbeds() },
    projectCheck('embeds', 'apps of eight kinds, other runners'),
  ];
}
