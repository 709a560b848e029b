import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../../../.ci/setup/packages.mjs';

/** Where those whom we are measured beside have their packages, apart from ours. */
export const rivals = fileURLToPath(new URL('../rivals/', import.meta.url));

/** Installs them where they are not there yet: they are many, and nothing but the benchmarks needs them. */
export function ensureRivals(): void {
  ensurePackages(rivals);
}
