import '../call-attempt-timeline/define.js';
import '../call-explanation/define.js';
import '../call-status-badge/define.js';
import { defineElement } from '../define-element.js';
import { CallStatusElement } from './call-status.js';

defineElement('call-status', CallStatusElement);
