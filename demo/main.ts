import '../components/define.js';
import { demo } from './demo.js';
import { DemoBrands } from './elements/demo-brands.js';
import { DemoCode } from './elements/demo-code.js';
import { DemoCrowd } from './elements/demo-crowd.js';
import { DemoGallery } from './elements/demo-gallery.js';
import { DemoLead } from './elements/demo-lead.js';
import { DemoLook } from './elements/demo-look.js';
import { DemoMode } from './elements/demo-mode.js';
import { DemoSheet } from './elements/demo-sheet.js';
import { DemoSnippet } from './elements/demo-snippet.js';
import { DemoStories } from './elements/demo-stories.js';
import { DemoWidget } from './elements/demo-widget.js';
import { DemoWire } from './elements/demo-wire.js';

const PARTS = {
  'demo-mode': DemoMode, 'demo-lead': DemoLead, 'demo-stories': DemoStories, 'demo-widget': DemoWidget, 'demo-wire': DemoWire,
  'demo-sheet': DemoSheet, 'demo-gallery': DemoGallery, 'demo-crowd': DemoCrowd, 'demo-look': DemoLook, 'demo-brands': DemoBrands, 'demo-code': DemoCode, 'demo-snippet': DemoSnippet,
} as const;

for (const [tag, part] of Object.entries(PARTS)) customElements.define(tag, part);

const feed = document.querySelector('call-feed#feed');
demo.stage$.subscribe((stage) => {
  if (feed !== null && 'client' in feed) feed.client = stage?.client;
});
demo.settings.value$.subscribe(({ theme }) => { document.documentElement.dataset['theme'] = theme; });
demo.start();
