import { defineElement } from '../define-element.js';
import { CallConnectionElement } from './call-connection.js';

defineElement('call-connection', CallConnectionElement);
