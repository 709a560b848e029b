/** The looks that the page offers for the widget. */
export const BRAND_NAMES = ['plain', 'brook', 'harbour', 'ledger'] as const;

/** A look by its name. */
export type BrandName = (typeof BRAND_NAMES)[number];

/** A made-up host's look: what its style sheet says about the widget, and nothing more. */
export interface Brand {
  readonly label: string;
  /** The declarations, in the order in which they are shown. Custom properties, and the font that the widget inherits. */
  readonly declarations: Readonly<Record<string, string>>;
}

/** The looks: our own, and three hosts that do not exist. Five lines make a look. */
export const BRANDS: Readonly<Record<BrandName, Brand>> = {
  plain: { label: 'As it comes', declarations: {} },
  brook: {
    label: 'Brook Hill School',
    declarations: {
      'font-family': 'Georgia, "Times New Roman", serif',
      '--call-surface': 'light-dark(#fffdf6, #26231c)',
      '--call-status-radius': '0.125rem',
      '--call-tone-person': '#3f6b2a',
      '--call-tone-pending': '#34507a',
    },
  },
  harbour: {
    label: 'Harbour Clinic',
    declarations: {
      'font-family': 'Verdana, Geneva, sans-serif',
      '--call-status-radius': '1.25rem',
      '--call-radius': '1rem',
      '--call-tone-person': '#00796b',
      '--call-tone-pending': '#5e4bb6',
    },
  },
  ledger: {
    label: 'Ledger Dispatch',
    declarations: {
      'font-family': 'ui-monospace, Menlo, Consolas, monospace',
      '--call-surface': 'transparent',
      '--call-status-radius': '0',
      '--call-radius': '0',
      '--call-tone-pending': '#555555',
    },
  },
};
