import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw/http';
import { setupWorker } from 'msw/browser';
import { filter, firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { connectCalls } from '../../src/client/index.js';

const encoder = new TextEncoder();
const event = (type: string, data: unknown): string => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

describe('connectCalls in a page', () => {
  const cursors: (string | null)[] = [];
  let say: (text: string) => void = () => undefined;
  let cut: () => void = () => undefined;
  let noteCancel: () => void = () => undefined;
  const isCancelled = new Promise<void>((resolve) => { noteCancel = resolve; });

  const worker = setupWorker(http.get('/calls/stream', ({ request }) => {
    cursors.push(request.headers.get('last-event-id'));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        say = (text) => controller.enqueue(encoder.encode(text));
        cut = () => controller.close();
        say(event('ready', { cursor: String(cursors.length), resumed: cursors.length > 1 }));
      },
      cancel: () => noteCancel(),
    });
    return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } });
  }));

  beforeAll(() => worker.start({ quiet: true }));
  afterAll(() => worker.stop());

  it('shows calls once a frame, resumes after a cut, and lets go of its connection', async () => {
    const client = connectCalls({ url: '/calls/stream', timing: { retryBase: 20 } });
    const untilLive = () => firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'live')));
    await untilLive();
    const looks: string[] = [];
    client.calls$.subscribe(({ changed }) => looks.push([...changed].join(' ')));
    for (let i = 0; i < 200; i++) say(event('update', { call: '1', status: 'ringing', seq: i + 1 }));
    say(event('update', { call: '1', status: 'busy', seq: 201 }));
    const call = await firstValueFrom(client.call$('1').pipe(filter((known) => known?.status === 'busy')));
    expect(call?.outcome).to.equal('not-reached');
    expect(looks.length).to.be.lessThan(20);

    cut();
    await firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'waiting')));
    expect(await untilLive()).to.include({ state: 'live', resumed: true });
    expect(cursors).to.deep.equal([null, '1']);

    client.close();
    await isCancelled;
    expect(cursors).to.have.length(2);
  });
});
