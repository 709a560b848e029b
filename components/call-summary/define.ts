import { defineElement } from '../define-element.js';
import { CallSummaryElement } from './call-summary.js';

defineElement('call-summary', CallSummaryElement);
