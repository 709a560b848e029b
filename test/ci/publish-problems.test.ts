import { describe, expect, it } from 'vitest';
import { publishProblems } from '../../.ci/package/publish-problems.mjs';

const publishConfig = { provenance: true };

describe('a package that is to be published', () => {
  it('names its repository, because its provenance stands on it', () => {
    expect(publishProblems({ publishConfig })).toEqual([expect.stringContaining('npm pkg set repository.type=git')]);
    expect(publishProblems({ publishConfig, repository: { url: '' } })).toHaveLength(1);
  });

  it('is fine with one in either spelling, or where no statement is asked for', () => {
    expect(publishProblems({ publishConfig, repository: 'github:owner/name' })).toEqual([]);
    expect(publishProblems({ publishConfig, repository: { url: 'git+https://example.org/owner/name.git' } })).toEqual([]);
    expect(publishProblems({})).toEqual([]);
  });
});
