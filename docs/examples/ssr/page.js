// First what lets the elements take over, then the elements.
import 'ringback/hydrate';
import 'ringback/define';
