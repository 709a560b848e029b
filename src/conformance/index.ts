export { Breach, NotOffered, type BreachFacts } from './breach.js';
export { CASE_NEEDS, type CaseNeed, type ConformanceCase, type Rule } from './conformance-case.js';
export { CONFORMANCE_CASES } from './conformance-cases.js';
export type { ConformanceEnvironment } from './conformance-environment.js';
export type { ConformanceOptions, Publish } from './conformance-options.js';
export { CASE_OUTCOMES, type CaseOutcome, type CaseResult, type ConformanceReport } from './conformance-report.js';
export { httpPublisher } from './http-publisher.js';
export { resultText, summaryText } from './report-text.js';
export { runConformance } from './run-conformance.js';
