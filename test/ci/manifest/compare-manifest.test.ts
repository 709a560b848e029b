import { describe, expect, it } from 'vitest';
import { compareManifest } from '../../../.ci/manifest/compare-manifest.mjs';
import type { ElementFacts } from '../../../.ci/manifest/element-facts.mjs';
import { elementsOf } from '../../../.ci/manifest/manifest.mjs';
import { tokensOf } from '../../../.ci/manifest/tokens-of.mjs';
import { FIXTURE } from './fixture-manifest.js';

const FACTS: ElementFacts = {
  tagName: 'call-lamp',
  attributes: ['call', 'is-on', 'tone'],
  members: ['blink', 'call', 'isOn', 'tone', 'value'],
  events: ['call-lamp-press'],
  slots: [''],
  cssParts: ['bulb'],
  cssProperties: ['--call-lamp-size', '--call-text'],
};

function compare(facts: Partial<ElementFacts>, change: Partial<ReturnType<typeof elementsOf>[number]> = {}): string[] {
  const [lamp] = elementsOf(FIXTURE);
  return compareManifest({ kind: 'class', name: 'CallLampElement', ...lamp, ...change }, { ...FACTS, ...facts });
}

describe('a manifest and the code', () => {
  it('agree', () => expect(compare({})).toEqual([]));

  it.each(['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const)('differ where the code has more or fewer %s', (subject) => {
    expect(compare({ [subject]: [...FACTS[subject], 'new'] })).toEqual([expect.stringMatching(/ "new" is not in the manifest$/)]);
    expect(compare({ [subject]: FACTS[subject].slice(1) })).toEqual([expect.stringMatching(/^<call-lamp>: the manifest has .*, the code has not$/)]);
  });

  it('differ where a description is missing, or something stands twice', () => {
    expect(compare({}, { description: '' })).toEqual(['<call-lamp> has no description']);
    expect(compare({}, { cssParts: [{ name: 'bulb' }, { name: 'bulb', description: 'The bulb.' }] })).toEqual([
      '<call-lamp>: the part "bulb" has no description', '<call-lamp>: the manifest has the part "bulb" twice',
    ]);
  });
});

describe('the public custom properties of a style sheet', () => {
  it('are those that it reads, also through private ones', () => {
    const css = ':host { --_a: var(--call-a, red); --_b: oklch(from var(--_a) l c h) } p { color: var(--_b); inline-size: calc(var(--call-c, 1px) * 2) }';
    expect(tokensOf(css)).toEqual(['--call-a', '--call-c']);
  });

  it('are not those that are only kept', () => {
    expect(tokensOf(':host { --_unused: var(--call-unused) } /* var(--call-commented) */ p { color: var(--other) }')).toEqual([]);
  });
});
