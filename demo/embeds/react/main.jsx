import 'ringback/define';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CallsFeed, CallsProvider, useCall, useConnection } from 'ringback/react';
import { oldCall } from '../call.js';

function App() {
  const [isShown, setShown] = useState(true);
  const [said, setSaid] = useState('');
  return (
    <>
      {isShown && (
        <CallsProvider url="/calls/stream">
          <CallsFeed />
          <p>Call 42: <call-status-badge call="42" /></p>
          <Words id="42" />
          <call-status value={oldCall} actions="retry" oncall-retry-request={(event) => setSaid(`Call ${event.call} again`)} />
        </CallsProvider>
      )}
      <p id="said">{said}</p>
      <button id="leave" onClick={() => setShown(false)}>Leave</button>
    </>
  );
}

function Words({ id }) {
  const call = useCall(id);
  const line = useConnection();
  return <p id="words">{`${line?.state ?? 'not yet'}: ${call?.outcome ?? 'nothing'}`}</p>;
}

createRoot(document.querySelector('#app')).render(<StrictMode><App /></StrictMode>);
