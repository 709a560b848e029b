// React as its documents have it: one root, a memoised component, and a store outside of React for each call. The store answers with the
// same look until another is to be shown, so news that changes nothing renders nothing.
import { Fragment, memo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { CALL_OUTLINES } from '../../../../components/icons/call-outlines.ts';
import { plainLook } from '../../render/plain-look.ts';
import { styledRoot } from '../../render/styled-root.ts';

class CallStore {
  #call;
  #listeners = new Set();

  constructor(call) {
    this.#call = call;
  }

  set(call) {
    this.#call = call;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  look = () => plainLook(this.#call);
}

const Badge = memo(function Badge({ store }) {
  const { word, title, tone, shape } = useSyncExternalStore(store.subscribe, store.look);
  return (
    <span className={`base tone ${tone}`} title={title}>
      <svg className={`icon ${shape}`} viewBox="0 0 16 16" aria-hidden="true"><path d={CALL_OUTLINES[shape]} /></svg>
      <span className="label">{word}</span>
    </span>
  );
});

export const reactBadges = {
  mount(calls, place) {
    const stores = calls.map((call) => new CallStore(call));
    const root = createRoot(styledRoot(place));
    root.render(stores.map((store, index) => <Fragment key={calls[index].id}><Badge store={store} />{' '}</Fragment>));
    return {
      show: (index, call) => stores[index].set(call),
      unmount: () => root.unmount(),
    };
  },
};
