export * from './model/index.js';
export * from './wire/index.js';
export * from './reducer/index.js';
export * from './client/index.js';
export * from './client/record/index.js';
export * from './view/index.js';
