import { describe, expect, it } from 'vitest';
import { ContentTypeError, ladder, StreamDroppedError, StreamRefusedError, UnreachableError, type LadderOptions } from '../../../../src/client/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { NOTHING_HELD } from '../../support/fake-environment.js';
import { FakeTransport } from '../../support/fake-transport.js';

const unreachable = new UnreachableError('https://school.example');
const dropped = new StreamDroppedError();

function climbing(options: LadderOptions = {}) {
  const rungs = { first: new FakeTransport('first'), second: new FakeTransport('second'), third: new FakeTransport('third') };
  const feed = new FakeClient({ transport: ladder([rungs.first, rungs.second, rungs.third], options) });
  return {
    ...rungs, feed,
    /** Which rungs are held now. */
    get held() { return Object.values(rungs).filter(({ open$ }) => open$ > 0).map(({ name }) => name).join(' '); },
    /** How often each was tried. */
    get tries() { return Object.values(rungs).map(({ requests }) => requests.length).join(' '); },
  };
}

describe('ladder', () => {
  it('stays on the first rung where it proves to live, and says which it is', async () => {
    const story = climbing();
    expect(story.feed.connection).toMatchObject({ state: 'connecting', transport: 'first' });
    await story.feed.advance(2000);
    story.first.live();
    await story.feed.advance(10_000);
    expect(story.feed.connections).toHaveLength(2);
    expect(story.feed.connection).toMatchObject({ state: 'live', transport: 'first' });
    expect(story.feed.connection).not.toHaveProperty('left');
    expect(story.tries).toBe('1 0 0');
    story.feed.client.close();
    expect(story.held).toBe('');
    expect(story.feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('goes down within 3 s where no message comes, and says why, without a wait', async () => {
    const story = climbing();
    story.first.say({ kind: 'open' }, { kind: 'life' }).tell('ping');
    await story.feed.advance(2750);
    expect(story.held).toBe('first');
    await story.feed.advance(250);
    expect(story.held).toBe('second');
    expect(story.feed.states).toEqual(['connecting', 'connecting']);
    const left = { transport: 'first', reason: 'not-ready', error: { code: 'not-ready', limit: 3000 } };
    expect(story.feed.connection).toMatchObject({ state: 'connecting', attempt: 1, transport: 'second', left });
    story.second.live();
    expect(story.feed.connection).toMatchObject({ state: 'live', transport: 'second', left });
    story.feed.client.close();
    expect(story.feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('leaves a rung alone whose messages come, however long its state takes', async () => {
    const story = climbing();
    story.first.say({ kind: 'open' });
    for (let part = 0; part < 10; part++) {
      // oxlint-disable-next-line no-await-in-loop -- part after part
      await story.feed.advance(2500);
      story.first.tell('snapshot', { calls: [], more: true });
    }
    story.first.tell('ready', { cursor: '1' });
    expect(story.tries).toBe('1 0 0');
    expect(story.feed.connection).toMatchObject({ state: 'live' });
    story.feed.client.close();
  });

  it('begins anew on the next rung, so that half a state of the one before does no harm', async () => {
    const story = climbing();
    story.first.say({ kind: 'open' }).tell('snapshot', { calls: [{ call: '1', status: 'busy' }], more: true });
    await story.feed.advance(3000);
    expect(story.second.requests[0]?.cursor).toBeUndefined();
    story.second.say({ kind: 'open' }).tell('snapshot', { calls: [{ call: '2', status: 'ringing' }] }).tell('ready', { cursor: '7' });
    expect(story.feed.shown).toMatchObject({ 2: 'ringing' });
    story.second.fail(dropped);
    await story.feed.advance(1500);
    expect(story.second.requests[1]?.cursor).toBe('7');
    story.feed.client.close();
  });

  it('gives the last rung the client\'s own time, and begins at the top when nothing works', async () => {
    const story = climbing();
    await story.feed.advance(6000);
    expect(story.held).toBe('third');
    await story.feed.advance(9000);
    expect(story.held).toBe('third');
    await story.feed.advance(1500);
    expect(story.feed.connection).toMatchObject({ state: 'waiting', reason: 'unreachable' });
    await story.feed.advance(2000);
    expect(story.held).toBe('third');
    await story.feed.advance(10_000 + 3500);
    expect(story.held).toBe('first');
    expect(story.feed.connection).not.toHaveProperty('left');
    story.feed.client.close();
    expect(story.feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('stays on what worked, over drops and returns', async () => {
    const story = climbing();
    await story.feed.advance(3000);
    for (let round = 0; round < 5; round++) {
      story.second.live('1', true);
      // oxlint-disable-next-line no-await-in-loop -- round after round
      for (let i = 0; i < 4; i++) { await story.feed.advance(4000); story.second.say({ kind: 'life' }); }
      story.second.fail(dropped);
      // oxlint-disable-next-line no-await-in-loop
      await story.feed.advance(1500);
    }
    expect(story.tries).toBe('1 6 0');
    expect(story.feed.connection).toMatchObject({ left: { transport: 'first' } });
    story.feed.client.close();
  });

  it.each([405, 406, 415, 426, 501, 505])('goes down at once where the host does not offer a rung (%i)', (status) => {
    const story = climbing();
    story.first.fail(new StreamRefusedError(status));
    expect(story.held).toBe('second');
    expect(story.feed.connection).toMatchObject({ left: { transport: 'first', reason: 'wrong-content', error: { status } } });
    story.feed.client.close();
  });

  it.each([
    ['no answer', unreachable, 'unreachable'], ['503', new StreamRefusedError(503, 2000), 'busy'], ['500', new StreamRefusedError(500), 'server-error'],
    ['a page', new ContentTypeError('text/html', 'text/event-stream'), 'wrong-content'],
  ])('does not leave the top for %s: the host is the same for all', async (_, error, reason) => {
    const story = climbing();
    for (let i = 0; i < 5; i++) {
      story.first.fail(error);
      expect(story.feed.connection).toMatchObject({ state: 'waiting', reason });
      // oxlint-disable-next-line no-await-in-loop -- try after try
      for (let ms = 0; story.held === '' && ms < 40_000; ms += 500) await story.feed.advance(500);
    }
    expect(story.tries).toBe('6 0 0');
    story.feed.client.close();
  });

  it.each([[403, 'forbidden'], [404, 'not-found'], [410, 'gone'], [401, 'unauthorized']])('takes a refusal for the last word (%i)', (status, reason) => {
    const story = climbing();
    story.first.fail(new StreamRefusedError(status));
    expect(story.feed.connection).toMatchObject({ state: 'closed', reason });
    expect(story.tries).toBe('1 0 0');
    expect(story.feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('passes a rung by that cannot be reached at all, once the one above has failed', async () => {
    const story = climbing();
    await story.feed.advance(3000);
    story.second.fail(unreachable);
    expect(story.held).toBe('third');
    expect(story.feed.connection).toMatchObject({ transport: 'third', left: { transport: 'second', reason: 'unreachable' } });
    story.feed.client.close();
  });

  it('begins at the top again where what worked is not reached twice in a row: the network is another one', async () => {
    const story = climbing();
    await story.feed.advance(3000);
    story.second.live();
    await story.feed.advance(12_000);
    story.second.say({ kind: 'life' }).fail(dropped);
    await story.feed.advance(1500);
    story.second.fail(unreachable);
    await story.feed.advance(2000);
    expect(story.held).toBe('second');
    story.second.fail(unreachable);
    await story.feed.advance(4500);
    expect(story.held).toBe('first');
    story.feed.client.close();
  });

  it('leaves a rung that is never let live for long', async () => {
    const story = climbing();
    for (let i = 0; i < 3; i++) {
      story.first.live();
      story.first.fail(dropped);
      // oxlint-disable-next-line no-await-in-loop -- life after life
      for (let ms = 0; story.held === ''; ms += 500) await story.feed.advance(500);
    }
    expect(story.held).toBe('second');
    expect(story.feed.connection).toMatchObject({ left: { transport: 'first', reason: 'dropped' } });
    story.feed.client.close();
  });

  it('leaves a rung whose heartbeats are held back, and not one that merely slept', async () => {
    const story = climbing();
    for (let i = 0; i < 3; i++) {
      story.first.live();
      // oxlint-disable-next-line no-await-in-loop -- life after life
      for (let ms = 0; story.feed.connection.state !== 'waiting'; ms += 500) await story.feed.advance(500);
      // oxlint-disable-next-line no-await-in-loop
      for (let ms = 0; story.held === ''; ms += 500) await story.feed.advance(500);
    }
    expect(story.held).toBe('second');
    for (let night = 0; night < 4; night++) {
      story.second.live();
      // oxlint-disable-next-line no-await-in-loop
      for (let i = 0; i < 3; i++) { await story.feed.advance(4000); story.second.say({ kind: 'life' }); }
      story.feed.environment.clock.sleep(100_000);
      // oxlint-disable-next-line no-await-in-loop
      await story.feed.advance(1500);
    }
    expect(story.held).toBe('second');
    story.feed.client.close();
  });

  it('tries the top again with the first connect after a while', async () => {
    const story = climbing({ returnAfter: 60_000 });
    await story.feed.advance(3000);
    story.second.live();
    for (let i = 0; i < 15; i++) {
      // oxlint-disable-next-line no-await-in-loop -- heartbeat after heartbeat
      await story.feed.advance(4000);
      story.second.say({ kind: 'life' });
    }
    story.second.fail(dropped);
    await story.feed.advance(1500);
    expect(story.held).toBe('first');
    story.feed.client.close();
    expect(story.feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('leaves nothing when it is closed in the middle of a try', async () => {
    const story = climbing();
    await story.feed.advance(4000);
    story.feed.client.close();
    expect(story.held).toBe('');
    expect(story.feed.environment.held).toEqual(NOTHING_HELD);
  });

  it('takes a rung without ready for live once it is open', async () => {
    const hub = new FakeTransport('hub', false);
    const feed = new FakeClient({ transport: ladder([hub, new FakeTransport('second')]) });
    hub.say({ kind: 'open' });
    await feed.advance(9000);
    expect(feed.connection).toMatchObject({ state: 'live', transport: 'hub' });
    feed.client.close();
  });
});
