// First of all: it has to be there before any element class is made.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { serveWith, type Served } from '../../components/page/served.js';
import { standardVocabulary, type Vocabulary } from '../model/index.js';
import { readNote } from './read-note.js';
import { startAfresh } from './start-afresh.js';

const notes = new WeakMap<Element, Served | null>();
let vocabulary = standardVocabulary;

/** The statuses that the server rendered with, where they were not the standard ones. Call it before the elements are defined. */
export function knowVocabulary(known: Vocabulary): void {
  vocabulary = known;
}

/** What a server noted on an element, or on the one whose shadow root it stands in. */
function noteOf(element: Element): Served | undefined {
  const known = notes.get(element);
  if (known !== undefined) return known ?? undefined;
  const text = element.getAttribute('data-ringback');
  const root = element.getRootNode();
  const note = text !== null ? readNote(text, vocabulary) : root instanceof ShadowRoot ? noteOf(root.host) : undefined;
  notes.set(element, note ?? null);
  return note;
}

if (typeof document !== 'undefined') {
  serveWith(noteOf);
  startAfresh((element) => noteOf(element) !== undefined);
}
