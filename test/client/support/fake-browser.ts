import type { ShareEnvironment, ShareLocks } from '../../../src/client/index.js';

interface Waiting {
  readonly tab: FakeTab;
  readonly hold: () => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Listening {
  readonly tab: FakeTab;
  readonly name: string;
  readonly hear: (message: unknown) => void;
}

const stolen = (): DOMException => new DOMException('The lock was stolen.', 'AbortError');

/** The locks and channels of one browser, and the tabs that share them. */
export class FakeBrowser {
  readonly #held = new Map<string, Waiting>();
  readonly #queues = new Map<string, Waiting[]>();
  readonly listening = new Set<Listening>();
  #tabs = 0;

  /** Opens a tab. */
  tab(): FakeTab {
    return new FakeTab(this, `tab-${++this.#tabs}`);
  }

  /** What is held or waited for. */
  get held() {
    const waiting = [...this.#queues.values()].reduce((sum, { length }) => sum + length, 0);
    return { locks: this.#held.size, waiting, channels: this.listening.size };
  }

  request(name: string, waiting: Waiting, signal: AbortSignal | undefined, steal: boolean): void {
    const before = this.#held.get(name);
    if (steal) {
      this.#held.delete(name);
      before?.reject(stolen());
      this.#grant(name, waiting);
      return;
    }
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    queue.push(waiting);
    signal?.addEventListener('abort', () => {
      const place = queue.indexOf(waiting);
      if (place === -1) return;
      queue.splice(place, 1);
      waiting.reject(signal.reason);
    }, { once: true });
    queueMicrotask(() => this.#next(name));
  }

  /** The tab that holds a lock. */
  holder(name: string): string | undefined {
    return this.#held.get(name)?.tab.name;
  }

  /** A tab is gone, as when its process dies: nothing of it runs any more. */
  drop(tab: FakeTab): void {
    for (const each of this.listening) if (each.tab === tab) this.listening.delete(each);
    for (const [name, queue] of this.#queues) this.#queues.set(name, queue.filter((each) => each.tab !== tab));
    for (const [name, each] of this.#held) {
      if (each.tab !== tab) continue;
      this.#held.delete(name);
      this.#next(name);
    }
  }

  #next(name: string): void {
    if (this.#held.has(name)) return;
    const waiting = this.#queues.get(name)?.shift();
    if (waiting !== undefined) this.#grant(name, waiting);
  }

  #grant(name: string, waiting: Waiting): void {
    this.#held.set(name, waiting);
    waiting.hold().then(() => {
      waiting.resolve();
      if (this.#held.get(name) !== waiting) return;
      this.#held.delete(name);
      this.#next(name);
    }, waiting.reject);
  }
}

/** One tab of a browser: it can be frozen, and it can die. */
export class FakeTab implements ShareEnvironment {
  readonly #browser: FakeBrowser;
  readonly name: string;
  #ids = 0;
  #put: (() => void)[] | undefined;
  #isDead = false;

  constructor(browser: FakeBrowser, name: string) {
    this.#browser = browser;
    this.name = name;
  }

  id(): string {
    return `${this.name}.${++this.#ids}`;
  }

  locks(): ShareLocks | undefined {
    return {
      request: (name, { signal, steal = false }, hold) => new Promise((resolve, reject) => {
        const later = (error: unknown): void => this.#run(() => reject(error));
        this.#browser.request(name, { tab: this, hold, resolve, reject: later }, signal, steal);
      }),
      holder: async (name) => this.#browser.holder(name),
    };
  }

  channel(name: string, hear: (message: unknown) => void) {
    const listening: Listening = { tab: this, name, hear };
    this.#browser.listening.add(listening);
    return {
      postMessage: (message: unknown) => {
        const copy: unknown = structuredClone(message);
        this.#run(() => {
          for (const each of this.#browser.listening) {
            if (each !== listening && each.name === name) setImmediate(() => each.tab.#run(() => { if (this.#browser.listening.has(each)) each.hear(copy); }));
          }
        });
      },
      close: () => { this.#browser.listening.delete(listening); },
    };
  }

  /** The browser lets nothing of the tab run. */
  freeze(): void { this.#put ??= []; }

  /** What has been put off since it was frozen is lost. */
  lose(): void {
    if (this.#put !== undefined) this.#put = [];
  }

  thaw(): void {
    const put = this.#put ?? [];
    this.#put = undefined;
    for (const work of put) work();
  }

  /** The tab's process ends. */
  die(): void {
    this.#isDead = true;
    this.#browser.drop(this);
  }

  #run(work: () => void): void {
    if (this.#isDead) return;
    if (this.#put === undefined) work();
    else this.#put.push(work);
  }
}
