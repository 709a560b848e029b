import { describe, expect, it, vi } from 'vitest';
import { TokenError } from '../../src/client/index.js';
import { TokenSource } from '../../src/client/token-source.js';

describe('TokenSource', () => {
  it('asks the app each time, and remembers the latest', async () => {
    const auth = vi.fn(() => `token-${auth.mock.calls.length}`);
    const tokens = new TokenSource(auth);
    expect(tokens.latest).toBeUndefined();
    expect(await tokens.ask()).toBe('token-1');
    expect(await tokens.ask()).toBe('token-2');
    expect(tokens.latest).toBe('token-2');
  });

  it('has one question out at a time', async () => {
    let answer: (token: string) => void = () => {};
    const auth = vi.fn(() => new Promise<string>((resolve) => { answer = resolve; }));
    const tokens = new TokenSource(auth);
    const both = [tokens.ask(), tokens.ask()];
    answer('one');
    expect(await Promise.all(both)).toEqual(['one', 'one']);
    expect(auth).toHaveBeenCalledTimes(1);
  });

  it('asks anew after a question was given up, whenever the old answer comes', async () => {
    const answers: ((token: string) => void)[] = [];
    const tokens = new TokenSource(() => new Promise((resolve) => { answers.push(resolve); }));
    const first = tokens.ask();
    tokens.abandon();
    const second = tokens.ask();
    answers[0]?.('late');
    expect(await first).toBe('late');
    const third = tokens.ask(); // the second is still out
    answers[1]?.('new');
    expect(await Promise.all([second, third])).toEqual(['new', 'new']);
    expect(answers).toHaveLength(2);
  });

  it.each([
    ['throws', () => { throw new Error('no session'); }],
    ['rejects', () => Promise.reject(new Error('no session'))],
  ])('tells of an auth that %s, with the cause', async (_, auth) => {
    const tokens = new TokenSource(auth);
    await expect(tokens.ask()).rejects.toMatchObject({ code: 'no-token', cause: { message: 'no session' } });
    await expect(tokens.ask()).rejects.toBeInstanceOf(TokenError);
  });

  it.each([[''], ['two words'], ['line\nend'], ['caf\u00e9'], [undefined], [42], [null]])('refuses %j as a token, without repeating it', async (given) => {
    const tokens = new TokenSource(() => given as string);
    const error: unknown = await tokens.ask().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TokenError);
    if (typeof given === 'string' && given !== '') expect(String(error)).not.toContain(given);
    expect(tokens.latest).toBeUndefined();
  });
});
