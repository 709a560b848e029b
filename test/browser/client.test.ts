import { expect } from '@open-wc/testing';
import { filter, firstValueFrom, map, tap } from 'rxjs';
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
    const began = performance.now();
    const looks: string[] = [];
    const calls$ = client.calls$.pipe(tap(({ changed }) => looks.push([...changed].join(' '))));
    // Listening before the storm: `call$` would know of the end of it before the frame that shows it.
    const ended = firstValueFrom(calls$.pipe(map((calls) => calls.get('1')), filter((known) => known?.status === 'busy')));
    await ask('storm');
    const call = await ended;
    expect(call?.outcome).to.equal('not-reached');
    isCounting = false;
    const unseen = Math.floor((performance.now() - began) / 100);
    // One look at what was there, the one of the frame that is under way, and ten a second where the page paints none.
    expect(looks.length).to.be.within(2, frames + 2 + unseen);

    await ask('cut');
    await firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'waiting')));
    expect(await untilLive()).to.include({ state: 'live', resumed: true });
    expect(await ask('counts')).to.deep.equal({ asked: 2, open: 1 });

    client.close();
    await vi.waitFor(async () => expect(await ask('counts')).to.deep.equal({ asked: 2, open: 0 }), 10_000);
  });
});
