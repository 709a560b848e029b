import { describe, expect, it } from 'vitest';
import { ContentTypeError, defaultEnvironment, type TransportRequest } from '../../../src/client/index.js';
import { requestFeed } from '../../../src/client/transports/request-feed.js';

const ask = (contentType: string): Promise<Response> => {
  const request: TransportRequest = {
    url: new URL('https://calls.example/'), cursor: undefined, token: undefined, headers: {}, credentials: 'omit', messageLength: 1000,
    environment: { ...defaultEnvironment, fetch: async () => new Response('data:x\n\n', { headers: { 'content-type': contentType } }) },
  };
  return requestFeed(request, request.url, 'text/event-stream', new AbortController().signal);
};

describe('the Web Platform Tests\' eventsource/format-mime-*', () => {
  it.each(['text/event-stream;', 'text/event-stream;x=bogus', 'text/event-stream', 'TEXT/Event-Stream ; charset=utf-8'])('"%s" is an event stream', async (type) => {
    expect((await ask(type)).status).toBe(200);
  });

  it.each(['text/x-bogus', 'text/event-stream-bogus', 'text/html;text/event-stream'])('"%s" is none', async (type) => {
    await expect(ask(type)).rejects.toBeInstanceOf(ContentTypeError);
  });
});
