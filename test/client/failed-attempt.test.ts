import { expect, it } from 'vitest';
import {
  CallFetchError, ContentTypeError, NotReadyError, SilentStreamError, StreamDroppedError, StreamRefusedError, TokenError, UnreachableError,
} from '../../src/client/index.js';
import { failedAttempt } from '../../src/client/failed-attempt.js';


it.each([
  [new UnreachableError('https://calls.example'), 'unreachable'],
  [new ContentTypeError('text/html', 'text/event-stream'), 'wrong-content'],
  [new TokenError('failed'), 'no-token'],
  [new SilentStreamError(15_000), 'silent'],
  [new NotReadyError(10_000), 'not-ready'],
  [new StreamDroppedError(), 'dropped'],
  [new CallFetchError('1'), 'dropped'],
])('%s passes, as "%s"', (error, reason) => {
  expect(failedAttempt(error, true)).toEqual({ type: 'failed', reason, error });
});

it('takes an error that is not ours for a drop, and keeps it as the cause', () => {
  const cause = new TypeError('Something of the host\'s own.');
  expect(failedAttempt(cause, true)).toMatchObject({ type: 'failed', reason: 'dropped', error: { code: 'dropped', cause } });
});

it.each([
  [204, 'refused', 'gone'], [403, 'refused', 'forbidden'], [404, 'refused', 'not-found'], [410, 'refused', 'gone'],
  [408, 'failed', 'wrong-content'], [429, 'failed', 'busy'], [500, 'failed', 'server-error'], [503, 'failed', 'server-error'],
])('status %i is %s: %s', (status, type, reason) => {
  const error = new StreamRefusedError(status);
  expect(failedAttempt(error, false)).toMatchObject({ type, reason, error });
});

it('503 with a time to wait is busy', () => {
  expect(failedAttempt(new StreamRefusedError(503, 2000), false)).toMatchObject({ type: 'failed', reason: 'busy', retryAfter: 2000 });
});

it('401 depends on whether there is somebody to ask', () => {
  const error = new StreamRefusedError(401);
  expect(failedAttempt(error, true)).toEqual({ type: 'unauthorized', error, canRenew: true });
  expect(failedAttempt(error, false)).toEqual({ type: 'unauthorized', error, canRenew: false });
});
