// First what lets the elements take over what the server rendered, then the elements. SvelteKit loads this before any page.
import 'ringback/hydrate';
import 'ringback/define';
