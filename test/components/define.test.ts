import { expect } from '@open-wc/testing';
import { defineElement } from '../../components/define-element.js';
import * as elements from '../../components/index.js';

const TAGS = {
  'call-attempt-timeline': 'CallAttemptTimelineElement',
  'call-board': 'CallBoardElement',
  'call-connection': 'CallConnectionElement',
  'call-explanation': 'CallExplanationElement',
  'call-feed': 'CallFeedElement',
  'call-inspector': 'CallInspectorElement',
  'call-status': 'CallStatusElement',
  'call-status-badge': 'CallStatusBadgeElement',
  'call-summary': 'CallSummaryElement',
} as const;

describe('the definitions', () => {
  it('are no matter of the classes', () => {
    for (const tag of Object.keys(TAGS)) expect(customElements.get(tag), tag).to.equal(undefined);
  });

  it('register every element under its tag', async () => {
    await import('../../components/define.js');
    for (const [tag, name] of Object.entries(TAGS)) expect(customElements.get(tag), tag).to.equal(Reflect.get(elements, name));
  });

  it('leave a tag alone that is taken', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    defineElement('call-taken', First);
    defineElement('call-taken', Second);
    expect(customElements.get('call-taken')).to.equal(First);
  });
});
