/**
 * The site's pages in the order of its navigation: sources as patterns from the root of the repository. `elements` and `api` are made
 * from the code. A page that nobody names here lands in the group that has the pattern for it; what has no group is no page.
 *
 * @type {readonly { title: string, sources: readonly string[] }[]}
 */
export const NAVIGATION = [
  {
    title: 'Start here',
    sources: ['README.md', 'docs/start/host-website.md', 'docs/start/portal.md', 'docs/start/prototyper.md', 'docs/start/backend.md', 'docs/start/*.md'],
  },
  {
    title: 'On the page',
    sources: ['docs/elements.md', 'elements', 'docs/theming.md', 'docs/languages.md', 'docs/csp.md', 'docs/frameworks.md', 'docs/react.md', 'docs/server-rendering.md', 'docs/client.md', 'docs/editors.md'],
  },
  {
    title: 'On the server',
    sources: ['docs/host.md', 'docs/auth.md', 'docs/scaling.md', 'docs/providers/README.md', 'docs/providers/*.md', 'docs/examples/*/README.md'],
  },
  { title: 'Try and test', sources: ['docs/mock.md', 'docs/testing.md'] },
  { title: 'More guides', sources: ['docs/*.md'] },
  {
    title: 'Reference',
    sources: ['docs/statuses.md', 'docs/protocol.md', 'src/reducer/RULES.md', 'src/client/CONNECTION.md'],
  },
  { title: 'Functions and types', sources: ['api'] },
  {
    title: 'The project',
    sources: ['docs/reliability.md', 'docs/decisions/README.md', 'docs/decisions/*.md', 'docs/contributing.md', 'CHANGELOG.md'],
  },
];
