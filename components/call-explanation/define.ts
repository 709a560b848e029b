import { defineElement } from '../define-element.js';
import { CallExplanationElement } from './call-explanation.js';

defineElement('call-explanation', CallExplanationElement);
