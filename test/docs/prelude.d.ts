// What the documentation's examples take for granted. Each block is compiled by itself; these are the names of what is the reader's
// own, and of what an earlier block on the same page has made or imported. A block that declares one of them uses its own.
import type { getRequestListener as listener } from '@hono/node-server';
import type { ServerResponse } from 'node:http';
import type { Express } from 'express';
import type { Call, CallsClient, CallUpdate, RecordedCalls, connectCalls as connect } from 'ringback';
import type { CallBoardElement, CallFeedElement } from 'ringback/elements';
import type { CallHost, createCallHost as create } from 'ringback/host';
import type { loadWords as loadThem } from 'ringback/locales';
import type { MockServer } from 'ringback/mock';
import type { CallsProvider as Provider } from 'ringback/react';
import type { ContactPlace } from 'ringback/providers/contact-plan';
import type { renderElement as render } from 'ringback/ssr';

interface User {
  readonly id: string;
  readonly isAdministrator: boolean;
  readonly calls: ReadonlySet<string>;
}

declare global {
  // Imported or made earlier on the page.
  const connectCalls: typeof connect;
  const createCallHost: typeof create;
  const getRequestListener: typeof listener;
  const loadWords: typeof loadThem;
  const renderElement: typeof render;
  const CallsProvider: typeof Provider;
  function Counts(): null;
  const app: Express;
  const calls: CallsClient;
  const host: CallHost;
  const mock: MockServer;
  const feed: CallFeedElement;
  const board: CallBoardElement;
  const recorded: RecordedCalls;

  // The reader's own.
  const user: User;
  const call: Call;
  const now: number;
  const nonce: string;
  const response: ServerResponse;
  const secret: string;
  const body: string;
  const update: CallUpdate;
  const row: { readonly id: string; readonly time: number; readonly result: string };
  const dialler: { cancel(call: string): Promise<boolean>; dialAgain(call: string): Promise<boolean> };
  function fetchToken(): Promise<string>;
  function userOf(request: Request): Promise<User | undefined>;
  function classOf(ref: string | undefined): string;
  function showCall(id: string): void;
  function callAgain(id: string): void;
  function show(call: Call | undefined): void;
  function publish(update: CallUpdate): void;
  function dial(number: string): Promise<{ readonly sid: string }>;
  function save(sid: string, attempt: { call: string; place: ContactPlace }): Promise<void>;
  function load(sid: string): Promise<{ readonly call: string; readonly place: ContactPlace }>;
}
