import { expect, vi } from 'vitest';
import type { CallHostOptions } from '../../src/host/index.js';
import { FakeSocket } from './fake-socket.js';
import { ORIGIN, testHost, type TestHost } from './host-fixtures.js';

export interface Reader extends TestHost { readonly socket: FakeSocket }

/** A host and a reader that has connected but said nothing. */
export function connected(options: CallHostOptions = {}, { path = '/calls/stream', headers = {} }: { path?: string; headers?: Record<string, string> } = {}): Reader {
  const test = testHost(options);
  return { ...test, socket: connect(test, path, headers) };
}

/** A reader that connects to a host. */
export function connect({ host }: TestHost, path = '/calls/stream', headers: Record<string, string> = {}): FakeSocket {
  const socket = new FakeSocket();
  host.socket(new Request(ORIGIN + path, { headers }), socket);
  return socket;
}

export const untilReady = (socket: FakeSocket, count = 1): Promise<void> => vi.waitFor(() => expect(socket.of('ready')).toHaveLength(count), 10_000);
export const untilClosed = (socket: FakeSocket): Promise<void> => vi.waitFor(() => expect(socket.closed).toBeDefined(), 10_000);
