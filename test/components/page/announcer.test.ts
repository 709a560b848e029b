import { expect } from '@open-wc/testing';
import { Announcer, QUIET_MS } from '../../../components/page/announcer.js';

/** An announcer whose time a test turns on. */
function announcer() {
  let timers: (readonly [at: number, then: () => void])[] = [];
  let time = 0;
  const said: string[] = [];
  const standing = new Set<string>();
  return {
    said, standing,
    waiting: () => timers.length,
    announcer: new Announcer({
      say(text) {
        said.push(`${time} ${text}`);
        standing.add(text);
        return () => void standing.delete(text);
      },
      after: (milliseconds, then) => void timers.push([time + milliseconds, then]),
    }),
    pass: (milliseconds: number): void => {
      const until = time + milliseconds;
      for (;;) {
        const next = timers.filter(([at]) => at <= until).toSorted(([a], [b]) => a - b)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        time = next[0];
        next[1]();
      }
      time = until;
    },
  };
}

describe('the announcer', () => {
  it('tells at most one message about a call in five seconds, and then the newest', () => {
    const { announcer: voice, said, pass } = announcer();
    voice.announce('1', 'queued', false);
    voice.announce('1', 'ringing', false);
    voice.announce('1', 'in progress', false);
    pass(QUIET_MS);
    pass(QUIET_MS);
    expect(said).to.deep.equal(['0 queued', `${QUIET_MS} in progress`]);
  });

  it('always tells a final outcome, whatever comes after it', () => {
    const { announcer: voice, said, pass } = announcer();
    voice.announce('1', 'ringing', false);
    voice.announce('1', 'busy', true);
    voice.announce('1', 'no news', false);
    pass(QUIET_MS);
    expect(said).to.deep.equal(['0 ringing', `${QUIET_MS} busy`]);
  });

  it('tells of each call by itself', () => {
    const { announcer: voice, said } = announcer();
    voice.announce('1', 'Maria: busy', true);
    voice.announce('2', 'Jonas: answered', true);
    expect(said).to.deep.equal(['0 Maria: busy', '0 Jonas: answered']);
  });

  it('tells the same once', () => {
    const { announcer: voice, said, pass } = announcer();
    voice.announce('1', 'busy', true);
    voice.announce('1', 'busy', true);
    pass(QUIET_MS * 3);
    expect(said).to.deep.equal(['0 busy']);
  });

  it('takes messages away, and waits for nothing when all is told', () => {
    const { announcer: voice, standing, pass, waiting } = announcer();
    voice.announce('1', 'busy', true);
    expect([...standing]).to.deep.equal(['busy']);
    pass(QUIET_MS);
    expect([...standing]).to.deep.equal([]);
    expect(waiting()).to.equal(0);
  });
});
