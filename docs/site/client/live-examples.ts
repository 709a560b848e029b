import { CallFeedElement } from '../../../components/index.js';
import { recordCalls } from '../../../src/client/record/index.js';
import { connectCalls, defaultEnvironment } from '../../../src/client/index.js';
import { localFetch } from '../../../src/mock/local-fetch.js';
import { createMockHost } from '../../../src/mock/mock-host.js';
import { scenarioVocabulary } from '../../../src/mock/scenario-vocabulary.js';
import { findScenario, SCENARIOS } from '../../../src/mock/scenarios.js';
import '../../../components/define.js';

/** The call of every example with one call. */
const CALL = '42';
/** Where the examples ask their mock; nobody else answers there. */
const URL_OF_MOCK = new URL('/mock/calls', location.href).href;

/** Plays each example on the page from when it comes into sight. */
export function startLiveExamples(): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      play(target);
    }
  }, { rootMargin: '200px' });
  for (const figure of document.querySelectorAll('figure.live[data-story]')) observer.observe(figure);
}

function play(figure: HTMLElement): void {
  const { story = '', speed = '3' } = figure.dataset;
  const feed = figure.querySelector('call-feed');
  if (!(feed instanceof CallFeedElement)) return;
  const scenarios = story === 'crowd' ? SCENARIOS : [findScenario(story)].filter((scenario) => scenario !== undefined);
  const again = figure.querySelector('button');
  const teaches = figure.querySelector('.teaches');
  if (teaches) teaches.textContent = story === 'crowd' ? `${scenarios.length} calls, played by the mock.` : `${scenarios[0]?.teaches ?? ''} Played by the mock, ${speed} times as fast as life.`;

  let end = (): void => undefined;
  const start = (): void => {
    end();
    const mock = createMockHost({ url: URL_OF_MOCK });
    const connect = figure.querySelector('call-inspector') ? recordCalls : connectCalls;
    const client = connect({
      url: `${URL_OF_MOCK}/stream`, vocabulary: scenarioVocabulary, environment: { ...defaultEnvironment, fetch: localFetch(mock.fetch) },
    });
    feed.client = client;
    for (const scenario of scenarios) mock.play(scenario, { call: scenarios.length === 1 ? CALL : scenario.name, speed: Number(speed) });
    end = () => {
      client.close();
      mock.close();
    };
  };
  start();
  if (again) {
    again.hidden = false;
    again.addEventListener('click', start);
  }
}
