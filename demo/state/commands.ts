/** The token that the demo's host takes from this machine. It is no secret: that host listens to nobody else. */
export const DEMO_PUBLISH_TOKEN = 'ringback-demo-token';

/** A command that publishes one update on a host. */
export function publishCommand(origin: string): string {
  return `curl ${origin}/calls \\
  -H 'Authorization: Bearer ${DEMO_PUBLISH_TOKEN}' \\
  -H 'Content-Type: application/json' \\
  -d '{"call":"42","status":"ringing"}'`;
}

/** Where `npm start` serves unless its port is taken; `npm run twilio` posts there. */
const USUAL_ORIGIN = 'http://localhost:5173';

/** A command that posts a signed sequence of Twilio's callbacks to the host. */
export function twilioCommand(origin: string): string {
  return origin === USUAL_ORIGIN ? 'npm run twilio' : `URL=${origin}/webhooks/twilio npm run twilio`;
}

/** A command that shows the stream of a host as it comes. */
export function streamCommand(origin: string): string {
  return `curl -N ${origin}/calls/stream -H 'Accept: text/event-stream'`;
}
