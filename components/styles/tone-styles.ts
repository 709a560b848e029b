import { css } from '@lit/reactive-element';

/**
 * The six tones, and the seventh for what is not known.
 *
 * Each comes from one base token (`--call-tone-…`, any CSS colour) and is turned into three colours for light and for dark:
 * `--_ink` for words (at least 7:1 on the tint), `--_mark` for shapes (at least 3:1) and `--_tint` for the ground. The used
 * `color-scheme` of the place decides which; it is inherited and never set here. Put the name of an outcome in `class`.
 */
export const toneStyles = css`
  .pending { --_tone: var(--call-tone-pending, oklch(0.55 0.18 257)) }
  .person { --_tone: var(--call-tone-person, oklch(0.55 0.15 150)) }
  .machine { --_tone: var(--call-tone-machine, oklch(0.55 0.1 200)) }
  .unsure { --_tone: var(--call-tone-unsure, oklch(0.68 0.15 70)) }
  .not-reached { --_tone: var(--call-tone-not-reached, oklch(0.53 0.18 29)) }
  .cancelled { --_tone: var(--call-tone-cancelled, oklch(0.52 0.015 260)) }
  .tone {
    --_ink: light-dark(oklch(from var(--_tone) 0.38 calc(c * 0.75) h), oklch(from var(--_tone) 0.89 calc(c * 0.55) h));
    --_mark: light-dark(oklch(from var(--_tone) min(l, 0.58) c h), oklch(from var(--_tone) 0.8 calc(c * 0.85) h));
    --_tint: light-dark(color-mix(in oklab, var(--_tone) 12%, transparent), color-mix(in oklab, var(--_tone) 24%, transparent));
  }
`;
