import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../demo/listen.mjs';

describe('listen', () => {
  const servers: Server[] = [];

  function newServer(): Server {
    const server = createServer();
    servers.push(server);
    return server;
  }

  afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

  it('opens the port it is given', async () => {
    const server = newServer();
    const port = await listen(server, { PORT: '0' });
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port });
  });

  it('takes the next free port where none is given', async () => {
    const first = await listen(newServer(), {});
    const second = await listen(newServer(), {});
    expect(first).toBeGreaterThanOrEqual(5173);
    expect(second).toBeGreaterThan(first);
  });

  it('says so where the port it is given is taken', async () => {
    const taken = await listen(newServer(), { PORT: '0' });
    await expect(listen(newServer(), { PORT: String(taken) })).rejects.toThrow(`Port ${taken} is taken`);
  });

  it.each(['', 'abc', '80a', '-1'])('refuses "%s" as a port', async (PORT) => {
    await expect(listen(newServer(), { PORT })).rejects.toThrow(`PORT is "${PORT}"`);
  });
});
