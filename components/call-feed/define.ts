import { defineElement } from '../define-element.js';
import { CallFeedElement } from './call-feed.js';

defineElement('call-feed', CallFeedElement);
