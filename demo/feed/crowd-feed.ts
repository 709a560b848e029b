import { Subject, type Observable } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import { localFetch } from '../../src/mock/index.js';
import { connect } from './connect.js';
import { CROWD_STREAM, CrowdHost, type CrowdState, type CrowdWish } from './crowd-host.js';
import type { CrowdMessage } from './crowd-worker.js';
import { canHandOverStreams, fetchOver } from './port-fetch.js';
import type { Fetch } from './tap-fetch.js';

/** A mock server with many calls: where it runs is its own affair. */
interface Crowd {
  readonly fetch: Fetch;
  heed(wish: CrowdWish): void;
}

/**
 * Many calls, and a client of theirs. Their mock server runs in a worker, as a real one would run elsewhere, so that the page does
 * only a page's work; where a browser cannot hand a stream over, it runs in the page.
 */
export class CrowdFeed {
  readonly client: CallsClient;
  readonly #crowd: Crowd;
  readonly #changes = new Subject<void>();
  #state: CrowdState = { ids: [], isRunning: false, left: Number.POSITIVE_INFINITY };

  constructor(size: number, rate: number) {
    const take = (state: CrowdState): void => {
      this.#state = state;
      this.#changes.next();
    };
    this.#crowd = (canHandOverStreams() ? inWorker : inPage)(size, rate, take);
    this.client = connect({ url: CROWD_STREAM, fetch: this.#crowd.fetch });
  }

  /** The ids of the calls, in their order, where there are not too many to show a badge for each. */
  get ids(): readonly string[] { return this.#state.ids; }
  get isRunning(): boolean { return this.#state.isRunning; }
  /** How many updates are still to come. */
  get left(): number { return this.#state.left; }
  /** Tells that it was started, stopped or set up anew, or has ended. */
  get changes$(): Observable<void> { return this.#changes; }

  /** Updates a second. */
  set rate(rate: number) { this.#crowd.heed({ rate }); }

  /** Goes on, or begins with new calls where all are over. */
  start(): void { this.#crowd.heed('start'); }
  stop(): void { this.#crowd.heed('stop'); }

  close(): void {
    this.client.close();
    this.#crowd.heed('close');
    this.#changes.complete();
  }
}

function inPage(size: number, rate: number, onState: (state: CrowdState) => void): Crowd {
  const host = new CrowdHost(size, rate, onState);
  return { fetch: localFetch(host.fetch), heed: (wish) => host.heed(wish) };
}

function inWorker(size: number, rate: number, onState: (state: CrowdState) => void): Crowd {
  const worker = new Worker(new URL('./crowd-worker.ts', import.meta.url), { type: 'module' });
  const say = (message: CrowdMessage): void => worker.postMessage(message, []);
  worker.onmessage = ({ data }: MessageEvent<CrowdState>) => onState(data);
  say({ size, rate });
  return {
    fetch: fetchOver(worker),
    heed(wish) {
      if (wish === 'close') worker.terminate();
      else say({ wish });
    },
  };
}
