import type { CallAttemptTimelineElement } from '../../components/call-attempt-timeline/call-attempt-timeline.js';
import type { CallBoardElement } from '../../components/call-board/call-board.js';
import type { CallConnectionElement } from '../../components/call-connection/call-connection.js';
import type { CallExplanationElement } from '../../components/call-explanation/call-explanation.js';
import type { CallFeedElement } from '../../components/call-feed/call-feed.js';
import type { CallInspectorElement } from '../../components/call-inspector/call-inspector.js';
import type { CallStatusBadgeElement } from '../../components/call-status-badge/call-status-badge.js';
import type { CallStatusElement } from '../../components/call-status/call-status.js';
import type { CallSummaryElement } from '../../components/call-summary/call-summary.js';
import type { CallCancelRequestEvent } from '../../components/events/call-cancel-request-event.js';
import type { CallRetryRequestEvent } from '../../components/events/call-retry-request-event.js';
import type { CallSelectEvent } from '../../components/events/call-select-event.js';
import type { ElementProps } from './element-props.js';

interface RequestEvents {
  'call-cancel-request': CallCancelRequestEvent;
  'call-retry-request': CallRetryRequestEvent;
}

/** Our elements and their props, as JSX knows them once `ringback/react` is imported anywhere in a program. */
export interface RingbackElements {
  'call-attempt-timeline': ElementProps<CallAttemptTimelineElement>;
  'call-board': ElementProps<CallBoardElement, RequestEvents & { 'call-select': CallSelectEvent }>;
  'call-connection': ElementProps<CallConnectionElement>;
  'call-explanation': ElementProps<CallExplanationElement>;
  'call-feed': ElementProps<CallFeedElement>;
  'call-inspector': ElementProps<CallInspectorElement>;
  'call-status': ElementProps<CallStatusElement, RequestEvents>;
  'call-status-badge': ElementProps<CallStatusBadgeElement>;
  'call-summary': ElementProps<CallSummaryElement>;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends RingbackElements {}
  }
}
