import { describe, expect, it } from 'vitest';
import { findServer, leftOut, missingServices } from '../../.ci/setup/services.mjs';

const service = (name: string, isHere: boolean) => ({ name, tests: `test/**/*.${name}.test.ts`, install: `apt-get install ${name}`, isHere: () => isHere });

describe('the services that tests need', () => {
  const services = [service('redis', true), service('nginx', false)];

  it('are left out where they are missing, in one line each that says how to get them', () => {
    expect(missingServices(services).map(({ name }) => name)).toEqual(['nginx']);
    expect(leftOut({}, services)).toEqual(['Left out: test/**/*.nginx.test.ts, because nginx was not found (apt-get install nginx).']);
  });

  it('may not be missing where they are required', () => {
    expect(() => leftOut({ RINGBACK_SERVICES: 'required' }, services)).toThrow('need nginx');
    expect(leftOut({ RINGBACK_SERVICES: 'required' }, services.slice(0, 1))).toEqual([]);
  });

  it('are not found where there is no such program', () => {
    expect(findServer('no-such-server')).toBeUndefined();
  });
});
