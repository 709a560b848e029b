import { must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { Ask, Lab } from '../lab.js';

const rule = { section: 'Around the stream', says: '`Access-Control-Allow-Origin` on every answer, refusals too' };
const preflightRule = { section: 'Around the stream', says: 'a preflight that needs no token and allows `authorization` and `last-event-id`' };
const cross = { weight: 'must', needs: ['origin'] } as const;
const STRANGER = 'https://stranger.example';

const originOf = (lab: Lab): string => lab.options.origin ?? '';

const ask = (lab: Lab, more: Ask = {}): Promise<Response> => lab.ask({ ...more, headers: { ...more.headers, origin: originOf(lab) } });

const allowed = (lab: Lab, { headers }: Response, what: string): void => {
  const value = headers.get('access-control-allow-origin') ?? '';
  must(value === originOf(lab) || value === '*', `Access-Control-Allow-Origin: ${originOf(lab)} on ${what}`, value === '' ? 'there is no such header' : `"${value}" came`, 'List the origin, and set the header on every answer.');
};

const preflight = (lab: Lab): Promise<Response> => ask(lab, {
  method: 'OPTIONS', isAnonymous: true, headers: { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization,last-event-id' },
});

/** What a page of another origin gets. */
export const CORS_CASES: readonly ConformanceCase[] = [
  {
    ...cross, id: 'K01', title: 'A page of a listed origin may read the stream', rule,
    run: async (lab) => allowed(lab, await ask(lab), 'the stream'),
  },
  {
    ...cross, id: 'K02', title: 'A preflight is answered without a token', rule: preflightRule,
    async run(lab) {
      const response = await preflight(lab);
      must(response.status === 200 || response.status === 204, 'status 204', `status ${response.status}`, 'Answer OPTIONS before anybody is asked for a token: browsers send none with it.');
      allowed(lab, response, 'the preflight');
    },
  },
  {
    ...cross, id: 'K03', title: 'The preflight allows Authorization and Last-Event-ID', rule: preflightRule,
    async run(lab) {
      const value = (await preflight(lab)).headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
      must(value.includes('authorization') && value.includes('last-event-id'), 'authorization, last-event-id', value === '' ? 'no header is allowed' : `"${value}" came`, 'Name both in Access-Control-Allow-Headers; a star does not cover Authorization.');
    },
  },
  {
    ...cross, id: 'K04', title: 'A refusal can be read by the page too', rule,
    run: async (lab) => allowed(lab, await ask(lab, { method: 'DELETE' }), 'a refusal'),
  },
  {
    ...cross, id: 'K05', title: 'The state of one call can be read too', rule,
    async run(lab) {
      const response = await ask(lab, { headers: { accept: 'application/json' }, query: { call: lab.newCall() } });
      if (response.status === 404 || response.status === 406) throw new NotOffered('The host does not tell the state of one call.');
      allowed(lab, response, 'the state of one call');
    },
  },
  {
    ...cross, id: 'K06', title: 'Caches are told that the answer depends on the origin', weight: 'should',
    rule: { section: 'Around the stream', says: '`Vary: Origin` where the answer depends on it' },
    async run(lab) {
      const { headers } = await ask(lab);
      must(headers.get('access-control-allow-origin') === '*' || /\borigin\b|\*/i.test(headers.get('vary') ?? ''), 'Vary: Origin', `"${headers.get('vary') ?? ''}" came`, 'Set Vary: Origin wherever the origin is repeated.');
    },
  },
  {
    ...cross, id: 'K07', title: 'Nobody else is let in with cookies',
    rule: { section: 'Around the stream', says: 'never `*` together with credentials' },
    async run(lab) {
      const { headers } = await lab.ask({ headers: { origin: STRANGER } });
      const [value, credentials] = [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
      must(credentials !== 'true' || (value !== '*' && value !== STRANGER), 'no credentials for an origin that is not listed', `Access-Control-Allow-Origin: ${value ?? ''} with credentials came`, 'Repeat an origin only where it is listed.');
    },
  },
  {
    ...cross, id: 'K08', title: 'The page may read Retry-After', weight: 'should',
    rule: { section: 'Around the stream', says: '`Retry-After` exposed' },
    async run(lab) {
      const value = (await ask(lab)).headers.get('access-control-expose-headers')?.toLowerCase() ?? '';
      must(value.includes('retry-after') || value === '*', 'Access-Control-Expose-Headers: Retry-After', `"${value}" came`, 'Expose it, or the page comes back before its time.');
    },
  },
];
