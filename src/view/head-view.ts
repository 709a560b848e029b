import type { Call } from '../model/index.js';
import { ageView } from './age-view.js';
import { maskNumber } from './mask-number.js';
import { safeText } from './safe-text.js';
import type { ViewOptions } from './view-options.js';

/** What the title of a card is made of. */
export type HeadKind = 'name' | 'number' | 'id';

/** Whom a call is for, and how old the news is. All texts are plain text, never markup. */
export interface HeadView {
  /** The contact's name, else the masked number, else the call's id. */
  readonly title: string;
  /** The whole of a name that the title shortens. */
  readonly whole?: string;
  /** Which of them it is. A number must be isolated from the direction of the text around it. */
  readonly kind: HeadKind;
  /** The masked number of the attempt that is shown, where the title is a name. */
  readonly number?: string;
  /** How old the latest news is; absent where that is not known. */
  readonly age?: string;
  /** When it happened, in milliseconds since 1970. */
  readonly at?: number;
}

const TITLE_LENGTH = 60;

/** Browsers cut tooltips that are longer. */
const WHOLE_LENGTH = 1000;

/** The head of a call's card. */
export function headView(call: Call, options: ViewOptions): HeadView {
  const given = call.contact?.name ?? '';
  const name = safeText(given, TITLE_LENGTH);
  const whole = safeText(given, WHOLE_LENGTH);
  const number = numberOf(call, options);
  const age = ageView(call.updatedAt, options);
  return {
    ...(name !== '' ? { title: name, kind: 'name', ...(whole !== name && { whole }), ...(number !== '' && { number }) }
      : number !== '' ? { title: number, kind: 'number' }
      : { title: safeText(call.id, TITLE_LENGTH), kind: 'id' }),
    ...(age !== undefined && { age }),
    ...(call.updatedAt !== undefined && { at: call.updatedAt }),
  };
}

function numberOf({ shown, plan }: Call, options: ViewOptions): string {
  const display = shown.number?.display ?? plan?.numbers[shown.try - 1]?.display ?? '';
  return safeText(maskNumber(display, options.showNumbers), TITLE_LENGTH);
}
