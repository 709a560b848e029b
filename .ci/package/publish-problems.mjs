/**
 * What keeps a package from being published as it says it is: with a statement of where it was built, which npm gives only where the
 * package names its repository.
 *
 * @param {{ repository?: string | { url?: string }, publishConfig?: { provenance?: boolean } }} manifest
 * @returns {string[]} a line for each, with how to mend it
 */
export function publishProblems({ repository, publishConfig }) {
  const address = typeof repository === 'string' ? repository : repository?.url;
  if (publishConfig?.provenance !== true || (address !== undefined && address !== '')) return [];
  return [
    '"repository" is missing in package.json. npm compares it with the repository whose workflow publishes, and refuses the provenance statement '
      + 'without it. Set it once: npm pkg set repository.type=git repository.url=git+https://github.com/OWNER/NAME.git',
  ];
}
