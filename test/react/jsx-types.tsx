// Compiled and never run: what JSX must know of our elements, and what it must refuse.
import type { ReactNode } from 'react';
import { makeCall } from '../../src/testing/index.js';
import '../../src/react/index.js';

const call = makeCall({ status: 'busy' });

export const good: ReactNode = (
  <>
    <call-feed src="/calls/stream" transport="auto" auth={async () => 'token'} />
    <call-status-badge call="42" status="busy" try={2} tries={3} detail="declined" variant="quiet" value={call} className="wide" lang="de" />
    <call-explanation status="busy" audience="developer" hidden />
    <call-attempt-timeline value={call} showNumbers show-numbers time-zone="Europe/Berlin" ref={(element) => void element?.updateComplete} />
    <call-status call="42" actions="cancel retry" oncall-retry-request={(event) => event.call.length} key="42"><a slot="title" href="/42">Ada</a></call-status>
    <call-summary silent />
    <call-board columns={['status', 'age']} slot-name="home" oncall-select={(event) => event.preventDefault()} />
    <call-connection audience="staff" />
    <call-inspector />
  </>
);

export const bad: ReactNode = (
  <>
    {/* @ts-expect-error -- no such variant */}
    <call-status-badge variant="loud" />
    {/* @ts-expect-error -- a call, not its id */}
    <call-status value="42" />
    {/* @ts-expect-error -- no such transport */}
    <call-feed transport="pigeon" />
    {/* @ts-expect-error -- no such column */}
    <call-board columns={['shoe-size']} />
    {/* @ts-expect-error -- no such attribute */}
    <call-status-badge colour="red" />
  </>
);
