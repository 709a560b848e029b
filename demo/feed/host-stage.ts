import { combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { scenarioVocabulary } from '../../src/mock/index.js';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { Settings } from '../state/settings.js';
import { connectRecorded } from './connect.js';
import type { Stage } from './stage.js';
import { WireLog } from './wire-log.js';

/** Where the host of `npm start` answers. */
export const HOST_URL = '/calls';

/** The host on this machine, as this page sees it. */
export class HostStage implements Stage {
  readonly mode = 'host';
  readonly log = new WireLog(scenarioVocabulary);
  readonly client: CallsClient;
  readonly call$: Observable<string | undefined>;

  /** @param settings$ Where the chosen call stands; without a choice the newest one is shown. */
  constructor(settings$: Observable<Settings>) {
    this.client = connectRecorded({ url: `${HOST_URL}/stream`, vocabulary: scenarioVocabulary, fetch: (url, init) => fetch(url, init) }, this.log);
    this.call$ = combineLatest([settings$, this.client.calls$]).pipe(
      map(([{ call }, calls]) => (call !== '' ? call : [...calls.values()].at(-1)?.id)),
      distinctUntilChanged(),
    );
  }

  close(): void {
    this.client.close();
  }
}
