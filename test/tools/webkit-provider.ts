import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import { WebKitSession } from '../../.ci/setup/webkit-session.mjs';

declare module 'vitest/browser' {
  // What the tests' own functions send here under these names.
  interface BrowserCommands {
    __vitest_keyboard: (text: string) => Promise<{ unreleased: string[] }>;
    __vitest_cleanup: () => Promise<void>;
    __vitest_takeScreenshot: () => Promise<{ buffer: Buffer; path: undefined }>;
    __vitest_viewport: () => Promise<void>;
  }
}

/** What WebDriver calls the keys that write no character (W3C WebDriver, section 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017',
};

/** Runs test files in WebKitGTK, one after the other. Of the commands of `vitest/browser` it knows the keyboard and the screenshot. */
class WebKitProvider implements BrowserProvider {
  readonly name = 'webkitgtk';
  readonly supportsParallelism = false;
  #opening: Promise<WebKitSession> | undefined;

  constructor({ browser }: TestProject) {
    browser?.registerCommand('__vitest_keyboard', async (_context, text) => {
      const actions = parseKeyDef(text).flatMap(({ keyDef, releasePrevious, releaseSelf, repeat }) => {
        const value = KEYS[keyDef.key ?? ''] ?? keyDef.key ?? '';
        if (releasePrevious) return [{ type: 'keyUp', value }];
        const down = Array.from({ length: repeat }, () => ({ type: 'keyDown', value }));
        return releaseSelf ? [...down, { type: 'keyUp', value }] : down;
      });
      const session = await this.#session();
      await session.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      return { unreleased: [] };
    });
    browser?.registerCommand('__vitest_cleanup', async () => {
      const session = await this.#session();
      await session.command('DELETE', '/actions');
    });
    browser?.registerCommand('__vitest_takeScreenshot', async () => {
      const session = await this.#session();
      const picture: unknown = await session.command('GET', '/screenshot');
      return { buffer: Buffer.from(String(picture), 'base64'), path: undefined };
    });
    // The frame of a test has a size of its own; the window stays as it is.
    browser?.registerCommand('__vitest_viewport', async () => undefined);
  }

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(_sessionId: string, url: string): Promise<void> {
    const session = await this.#session();
    await session.command('POST', '/url', { url });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    const session = await opening;
    await session?.close();
  }

  #session(): Promise<WebKitSession> {
    return (this.#opening ??= WebKitSession.start());
  }
}

/** Vitest's provider for WebKitGTK. */
export function webkitgtk(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'webkitgtk',
    supportedBrowser: ['webkit'],
    options: {},
    providerFactory: (project) => new WebKitProvider(project),
  });
}
