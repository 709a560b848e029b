// Angular publishes its own packages half compiled; this finishes them in the page. Larger apps let their builder do it.
import '@angular/compiler';
import 'ringback/define';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.js';

await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
