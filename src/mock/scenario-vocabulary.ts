import { defineVocabulary, type Vocabulary } from '../model/index.js';

/**
 * The standard vocabulary and the one status of a host's own that the scenarios use, as an example of how a host adds one.
 *
 * Give it to `connectCalls` and to the views wherever the scenario `own-status` is played.
 */
export const scenarioVocabulary: Vocabulary = /* @__PURE__ */ defineVocabulary([
  {
    name: 'consent-withdrawn',
    phase: 'ended',
    outcome: 'cancelled',
    words: {
      en: {
        label: 'Consent withdrawn',
        meaning: 'The contact does not want calls any more.',
        title: 'No call was made',
        reason: 'This contact has asked not to be called, so the call was stopped before it was dialled.',
        next: 'Use another way to reach them.',
      },
    },
  },
]);
