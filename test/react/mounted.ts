import { act, createElement, StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** A React app on the page. */
export interface Mounted {
  readonly place: HTMLElement;
  /** What React and others complained of. */
  readonly complaints: readonly string[];
  readonly show: (app: ReactNode) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

const mounted = new Set<() => Promise<void>>();

/** Mounts an app in strict mode, or takes over `html` that a server made. */
export async function mount(app: ReactNode, { html, isStrict = true }: { html?: string; isStrict?: boolean } = {}): Promise<Mounted> {
  const place = document.createElement('main');
  document.body.append(place);
  const complaints: string[] = [];
  const { error, warn } = console; // oxlint-disable-line no-console
  const complain = (...words: unknown[]): void => void complaints.push(words.join(' '));
  Object.assign(console, { error: complain, warn: complain });
  const whole = (node: ReactNode): ReactNode => (isStrict ? createElement(StrictMode, null, node) : node);
  const onRecoverableError = (cause: unknown): void => complain(cause);
  let root: Root | undefined;
  if (html !== undefined) {
    const template = document.createElement('template');
    template.innerHTML = html;
    place.append(template.content);
  }
  await act(async () => {
    root = html === undefined ? createRoot(place) : hydrateRoot(place, whole(app), { onRecoverableError });
    if (html === undefined) root.render(whole(app));
  });
  const unmount = async (): Promise<void> => {
    mounted.delete(unmount);
    await act(async () => root?.unmount());
    place.remove();
    Object.assign(console, { error, warn });
  };
  mounted.add(unmount);
  return { place, complaints, unmount, show: (node) => act(async () => root?.render(whole(node))) };
}

/** Unmounts what a test left. */
export async function unmountAll(): Promise<void> {
  await Promise.all([...mounted].map((unmount) => unmount()));
}
