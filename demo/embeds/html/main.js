import 'ringback/define';
import { oldCall } from '../call.js';

const card = document.querySelector('#old');
card.value = oldCall;
card.addEventListener('call-retry-request', (event) => {
  document.querySelector('#said').textContent = `Call ${event.call} again`;
});
document.querySelector('#leave').addEventListener('click', () => document.querySelector('#app').remove());
