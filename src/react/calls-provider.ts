import { createElement, useEffect, useInsertionEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { connectCalls, type CallsClient, type ConnectOptions } from '../client/index.js';
import type { Call } from '../model/index.js';
import { countCalls } from '../reducer/index.js';
import { CallsContext } from './calls-context.js';
import { ClientHold } from './client-hold.js';

interface CommonProps {
  readonly children?: ReactNode;
  /** What the server knew: shown by the hooks on the server, in the first render on the page, and until the feed knows the call. */
  readonly initialCalls?: readonly Call[];
}

interface GivenClientProps extends CommonProps {
  /** A client that is there already. It is used and never closed. */
  readonly client: CallsClient;
}

interface OwnClientProps extends CommonProps, ConnectOptions {
  readonly client?: undefined;
}

/** What `CallsProvider` takes: a `client`, or the `url` and all that `connectCalls` takes. */
export type CallsProviderProps = GivenClientProps | OwnClientProps;

const NO_CALLS: readonly Call[] = [];

/**
 * Gives one connection to all the hooks below it.
 *
 * With `url` it connects when it is mounted and closes when it is unmounted; mounted twice, as in strict mode, it connects once. Another
 * `url` or another `client` makes another connection. The other options are read when it connects, so that they may be written in
 * place; of `auth` the newest is asked each time. It renders nothing of its own, and does nothing on a server.
 */
export function CallsProvider(props: CallsProviderProps): ReactElement {
  const { client, children, initialCalls } = props;
  const url = props.client === undefined ? String(props.url) : undefined;
  const newest = useRef(props);
  useInsertionEffect(() => { newest.current = props; });

  const hold = useMemo(() => (client === undefined
    ? new ClientHold(() => connect(() => newest.current), (own) => own.close())
    : new ClientHold(() => client, () => undefined)
  ), [client, url]); // oxlint-disable-line -- url: another address is another connection

  useEffect(() => hold.hold().release, [hold]);

  const context = useMemo(() => ({
    hold,
    initial: new Map(initialCalls?.map((call) => [call.id, call])),
    initialList: initialCalls ?? NO_CALLS,
    initialSummary: initialCalls && countCalls(initialCalls),
  }), [hold, initialCalls]);
  return createElement(CallsContext, { value: context }, children);
}

function connect(newest: () => CallsProviderProps): CallsClient {
  const props = newest();
  if (props.client !== undefined) return props.client;
  const { auth } = props;
  const ask = async (): Promise<string> => {
    const now = newest();
    return (now.client === undefined ? now.auth ?? auth : auth)?.() ?? '';
  };
  return connectCalls({ ...props, ...(auth && { auth: ask }) });
}
