import { defineElement } from '../define-element.js';
import { CallInspectorElement } from './call-inspector.js';

defineElement('call-inspector', CallInspectorElement);
