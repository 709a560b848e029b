// `npm run bench:docs`: makes the pictures of docs/bench and the figures of the documents from the results that are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { DOCUMENTS } from './documents.js';
import { fillFigures } from './fill-figures.js';
import { picture } from './picture.js';
import { readResults, resultsFolder } from './read-results.js';

const results = readResults();
for (const [part, result] of results) writeFileSync(new URL(`${part}.svg`, resultsFolder), picture(result));
for (const file of DOCUMENTS) writeFileSync(file, fillFigures(readFileSync(file, 'utf8'), results));
