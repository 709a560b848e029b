import { expect } from '@open-wc/testing';
import { filter, firstValueFrom } from 'rxjs';
import { describe, it, vi } from 'vitest';
import { connectCalls } from '../../src/client/index.js';

/** Asks the endpoint beside this page; see test/tools/calls-endpoint.ts. */
const ask = async (way: string): Promise<unknown> => (await fetch(`/calls-endpoint/${way}`, { method: 'POST' })).json();

describe('connectCalls in a page', () => {
  it('shows calls once a frame, resumes after a cut, and lets go of its connection', async () => {
    const client = connectCalls({ url: '/calls/stream', timing: { retryBase: 20 } });
    const untilLive = () => firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'live')));
    await untilLive();
    let frames = 0;
    let isCounting = true;
    const count = (): void => {
      frames++;
      if (isCounting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const looks: string[] = [];
    client.calls$.subscribe(({ changed }) => looks.push([...changed].join(' ')));
    await ask('storm');
    const call = await firstValueFrom(client.call$('1').pipe(filter((known) => known?.status === 'busy')));
    expect(call?.outcome).to.equal('not-reached');
    isCounting = false;
    // One look at what was there, and the one of the frame that is under way.
    expect(looks.length).to.be.within(2, frames + 2);

    await ask('cut');
    await firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'waiting')));
    expect(await untilLive()).to.include({ state: 'live', resumed: true });
    expect(await ask('counts')).to.deep.equal({ asked: 2, open: 1 });

    client.close();
    await vi.waitFor(async () => expect(await ask('counts')).to.deep.equal({ asked: 2, open: 0 }), 10_000);
  });
});
