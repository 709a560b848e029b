/**
 * Stands in for `@web/test-runner-commands`, which `@open-wc/testing` imports for its snapshot assertion and which only
 * loads under another test runner. Everything else of `@open-wc/testing` works without it; `equalSnapshot` does not.
 */
const unavailable = (): never => {
  throw new Error('Snapshot commands are not available here: compare with `shadowDom.to.equal` instead of `equalSnapshot`.');
};

export { unavailable as getSnapshot, unavailable as getSnapshotConfig, unavailable as getSnapshots, unavailable as saveSnapshot };
