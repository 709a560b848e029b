import { createCallHost, memoryLog, type CallHost, type CallHostOptions, type UpdateLog } from '../src/host/index.js';
import { SqliteUnavailableError, sqliteLog, type SqliteLog } from '../src/host/sqlite/index.js';
import { SCENARIOS, findScenario, playScenario, scenarioVocabulary, type ScenarioPlayer } from '../src/mock/index.js';
import { twilio } from '../src/providers/twilio/index.js';
import { DEMO_PUBLISH_TOKEN } from './state/commands.js';

/** What the demo's host is made with. */
export interface DemoHostOptions {
  /** The address of the server that the host stands in, as a page on this machine sees it. */
  readonly origin: string;
  /** The environment's variables. Default: those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How many times faster than life its stories are played. Default 5. */
  readonly speed?: number;
}

/** The host beside the demo page. */
export interface DemoHost {
  fetch(request: Request): Promise<Response>;
  close(): void;
}

const STORY_PATH = '/calls/demo/story';

/** The stories that the host plays on request, one after the other. */
const STORIES = SCENARIOS.filter(({ group }) => group === 'stories');

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host);

/**
 * Makes the host that `npm start` runs beside the page: the package's own, with one story played at its start so that
 * there is something to see. With `RINGBACK_DATABASE`, a file's path, it keeps its calls there and finds them again when it
 * is started anew; without it, in memory.
 *
 * While the server listens to this machine only (`HOST` says where), updates and Twilio's callbacks are taken with the
 * token in the documentation, which is no secret. Once others can reach it, only with tokens of your own: from
 * `RINGBACK_PUBLISH_TOKEN` and `TWILIO_AUTH_TOKEN`.
 */
export function createDemoHost({ origin, env = process.env, speed = 5 }: DemoHostOptions): DemoHost {
  const isPrivate = isLoopback(env['HOST'] ?? '127.0.0.1');
  const database = env['RINGBACK_DATABASE'];
  const log = openLog(database);
  const host = createCallHost({ log, vocabulary: scenarioVocabulary, ...secrets(env, isPrivate) });
  const players = new Set<ScenarioPlayer>();
  // Stories of an earlier start may be kept: no call may go on under the name of another.
  const prefix = database ? `story-${Date.now().toString(36)}` : 'story';
  let played = 0;

  const play = (name: string): string => {
    played++;
    const scenario = findScenario(name) ?? STORIES[played % STORIES.length];
    const call = `${prefix}-${played}`;
    if (scenario) players.add(playScenario(scenario, { call, speed, publish: (update) => publish(host, update) }));
    return call;
  };
  play('reached-at-work');

  return {
    async fetch(request) {
      if (new URL(request.url).pathname !== STORY_PATH) return host.fetch(request);
      if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
      if (!isPrivate || !isSamePage(request, origin)) return new Response('Only for the page on this machine.', { status: 403 });
      return Response.json({ call: play('') }, { status: 202 });
    },
    close() {
      for (const player of players) player.stop();
      host.close();
      if ('close' in log) log.close();
    },
  };
}

function openLog(path: string | undefined): UpdateLog | SqliteLog {
  const vocabulary = scenarioVocabulary;
  try {
    if (path) return sqliteLog({ path, vocabulary });
  } catch (error) {
    // Node before 22.13 has no SQLite; the demo does without.
    if (!(error instanceof SqliteUnavailableError)) throw error;
  }
  return memoryLog({ vocabulary });
}

function secrets(env: Readonly<Record<string, string | undefined>>, isPrivate: boolean): CallHostOptions {
  const fallback = isPrivate ? DEMO_PUBLISH_TOKEN : undefined;
  const publishToken = env['RINGBACK_PUBLISH_TOKEN'] || fallback;
  const secret = env['TWILIO_AUTH_TOKEN'] || fallback;
  const publicUrl = env['TWILIO_WEBHOOK_URL'];
  return {
    ...(publishToken !== undefined && { publishToken }),
    ...(secret !== undefined && { providers: { twilio: { provider: twilio, secret, ...(publicUrl && { publicUrl }) } } }),
  };
}

// A page of another origin could otherwise start stories in a browser on this machine.
function isSamePage(request: Request, origin: string): boolean {
  const sender = request.headers.get('origin');
  return sender === null || isLoopback(new URL(sender).hostname) && new URL(sender).port === new URL(origin).port;
}

// The scenarios keep to the schema; a host that was closed in the middle of a story has nobody to tell.
function publish(host: CallHost, update: Parameters<CallHost['publish']>[0]): void {
  host.publish(update).catch(() => undefined);
}
