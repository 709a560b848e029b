export default {
  testEnvironment: 'jsdom',
  // The package is made of modules, which Jest runs as they are: NODE_OPTIONS=--experimental-vm-modules npx jest
  transform: {},
  testMatch: ['**/*.test.js'],
};
