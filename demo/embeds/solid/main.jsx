import 'ringback/define';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { oldCall } from '../call.js';

function App() {
  const [isShown, setShown] = createSignal(true);
  const [said, setSaid] = createSignal('');
  return (
    <>
      <Show when={isShown()}>
        <call-feed src="/calls/stream" />
        <p>Call 42: <call-status-badge call="42" /></p>
        <call-status prop:value={oldCall} actions="retry" on:call-retry-request={(event) => setSaid(`Call ${event.call} again`)} />
      </Show>
      <p id="said">{said()}</p>
      <button id="leave" onClick={() => setShown(false)}>Leave</button>
    </>
  );
}

render(() => <App />, document.querySelector('#app'));
