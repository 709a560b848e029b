import { defineElement } from '../define-element.js';
import { CallStatusBadgeElement } from './call-status-badge.js';

defineElement('call-status-badge', CallStatusBadgeElement);
