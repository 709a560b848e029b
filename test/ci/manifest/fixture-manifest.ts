import type { Manifest } from '../../../.ci/manifest/manifest.mjs';

/** An element with one of everything. */
export const FIXTURE: Manifest = {
  modules: [{
    path: 'dist/components/call-lamp/call-lamp.js',
    declarations: [{
      kind: 'class', name: 'CallLampElement', tagName: 'call-lamp', description: 'A lamp. It shines while a call goes on.',
      attributes: [
        { name: 'call', description: 'The id of a call.', type: { text: 'string' }, fieldName: 'call' },
        { name: 'tone', description: 'How it shines.', type: { text: "'warm' | 'cold'" }, fieldName: 'tone' },
        { name: 'is-on', description: 'Whether it shines.', type: { text: 'boolean' }, fieldName: 'isOn' },
      ],
      members: [
        { kind: 'field', name: 'call', description: 'The id of a call.', type: { text: 'string | undefined' } },
        { kind: 'field', name: 'tone', description: 'How it shines.', type: { text: 'Tone | undefined' } },
        { kind: 'field', name: 'isOn', description: 'Whether it shines.', type: { text: 'boolean' } },
        { kind: 'field', name: 'value', description: 'A call.', type: { text: 'Call | undefined' } },
        { kind: 'method', name: 'blink', description: 'Shines for a moment.' },
      ],
      events: [{ name: 'call-lamp-press', description: 'It was pressed.', type: { text: 'CallLampPressEvent' } }],
      slots: [{ name: '', description: 'What stands under it.' }],
      cssParts: [{ name: 'bulb', description: 'The bulb.' }],
      cssProperties: [{ name: '--call-lamp-size', description: 'How big it is.', default: '1em' }, { name: '--call-text', description: 'The text.' }],
    }],
  }],
};
