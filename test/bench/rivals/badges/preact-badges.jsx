/** @jsxImportSource preact */
// Preact with a signal for each call. The look is computed from it, so news that changes nothing renders nothing.
import { signal, useComputed } from '@preact/signals';
import { Fragment, render } from 'preact';
import { CALL_OUTLINES } from '../../../../components/icons/call-outlines.ts';
import { plainLook } from '../../render/plain-look.ts';
import { styledRoot } from '../../render/styled-root.ts';

function Badge({ call }) {
  const { word, title, tone, shape } = useComputed(() => plainLook(call.value)).value;
  return (
    <span class={`base tone ${tone}`} title={title}>
      <svg class={`icon ${shape}`} viewBox="0 0 16 16" aria-hidden="true"><path d={CALL_OUTLINES[shape]} /></svg>
      <span class="label">{word}</span>
    </span>
  );
}

export const preactBadges = {
  mount(calls, place) {
    const signals = calls.map((call) => signal(call));
    const root = styledRoot(place);
    render(signals.map((call, index) => <Fragment key={calls[index].id}><Badge call={call} />{' '}</Fragment>), root);
    return {
      show(index, call) {
        signals[index].value = call;
      },
      unmount: () => render(null, root),
    };
  },
};
