import { host } from '../../../calls.server.js';

/** The stream, the publish call and the rest of the host's endpoints: every method below /calls. */
export const fallback = ({ request }) => host.fetch(request);
