import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: '*.spec.js',
  reporter: 'list',
  outputDir: './test-results',
  use: {
    baseURL: 'http://127.0.0.1:41730',
    launchOptions: { executablePath: process.env.CHROME_BIN, args: process.env.CI || process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  },
  // The app under test, as it is; it knows nothing of the tests.
  webServer: { command: 'npx vite app --port 41730 --strictPort --host 127.0.0.1', url: 'http://127.0.0.1:41730', stdout: 'ignore' },
});
