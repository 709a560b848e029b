import { defineElement } from '../define-element.js';
import { CallAttemptTimelineElement } from './call-attempt-timeline.js';

defineElement('call-attempt-timeline', CallAttemptTimelineElement);
