export * from './model/index.js';
export * from './wire/index.js';
export * from './reducer/index.js';
