import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import http from 'highlight.js/lib/languages/http';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

for (const [name, language] of Object.entries({ bash, css, http, javascript, json, nginx, typescript, xml })) highlighter.registerLanguage(name, language);

/** What the documentation calls them. @type {Readonly<Record<string, string>>} */
const NAMES = { sh: 'bash', html: 'xml', js: 'javascript', mjs: 'javascript', jsx: 'javascript', ts: 'typescript', tsx: 'typescript', vue: 'xml', svelte: 'xml', jsonl: 'json', conf: 'nginx' };

/**
 * Code as HTML with classes, never with styles; as plain text where its language is not known.
 *
 * @param {string} code @param {string} language
 */
export function highlight(code, language) {
  const name = NAMES[language] ?? language;
  if (highlighter.getLanguage(name) === undefined) return code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return highlighter.highlight(code, { language: name, ignoreIllegals: true }).value;
}
