import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `eventType` of a contact event. *QUEUED* is the queue for an agent: the callee is on the line already. *COMPLETED* comes after
 * *DISCONNECTED*, when the agent's paperwork is done, and like all others that are not here says nothing about the call. Source:
 * docs.aws.amazon.com/connect/latest/adminguide/contact-events.html.
 */
export const CONNECT_EVENTS: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'INITIATED',
  // CONNECTED_TO_SYSTEM: "answered by a person or by voicemail", or by the network's tones
  'in-progress': 'CONNECTED_TO_SYSTEM, QUEUED, CONNECTED_TO_AGENT',
  // DISCONNECTED: or what the reason says
  completed: 'DISCONNECTED',
});

/** `disconnectReason`, of voice contacts and of outbound campaigns. Source: .../adminguide/ctr-data-model.html. */
export const CONNECT_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  completed: 'CUSTOMER_DISCONNECT, AGENT_DISCONNECT, THIRD_PARTY_DISCONNECT, CONTACT_FLOW_DISCONNECT, BARGED',
  busy: 'TELECOM_BUSY',
  // TELECOM_TIMEOUT: 60 seconds of ringing; CUSTOMER_NEVER_ARRIVED: web calls
  'no-answer': 'TELECOM_TIMEOUT, CUSTOMER_NEVER_ARRIVED',
  // TELECOM_UNANSWERED: "the system cannot deliver the call at this time", on several routes
  'far-end-disconnect': 'TELECOM_UNANSWERED, TELECOM_PROBLEM',
  'network-disconnect': 'TELECOM_NUMBER_INVALID',
  'failed/blocked': 'TELECOM_POTENTIAL_BLOCKING',
  // TELECOM_ORIGINATOR_CANCEL: or nobody answered for 60 seconds; OUTBUND_PREVIEW_DISCARDED: as Amazon spells it
  cancelled: 'TELECOM_ORIGINATOR_CANCEL, OUTBUND_PREVIEW_DISCARDED, OUTBOUND_PREVIEW_DISCARDED',
  // EXPIRED: never dialled: no agent or no line was free
  failed: 'OUTBOUND_DESTINATION_ENDPOINT_ERROR, OUTBOUND_RESOURCE_ERROR, OUTBOUND_ATTEMPT_FAILED, EXPIRED',
});

/** `answeringMachineDetectionStatus`, where it is a result rather than a verdict. Connect alone tells the network's tones apart. */
export const CONNECT_TONES: WordTable<StatusWord> = wordTable<StatusWord>({
  'no-answer': 'AMD_UNANSWERED',
  busy: 'SIT_TONE_BUSY',
  'network-disconnect': 'SIT_TONE_INVALID_NUMBER',
  'far-end-disconnect': 'SIT_TONE_DETECTED',
});

/** `answeringMachineDetectionStatus`, where it says who picked up. *AMD_NOT_APPLICABLE* and *ANSWERED* say nothing about that. */
export const CONNECT_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  person: 'HUMAN_ANSWERED',
  machine: 'VOICEMAIL_BEEP, VOICEMAIL_NO_BEEP, FAX_MACHINE_DETECTED',
  unknown: 'AMD_UNRESOLVED, AMD_UNRESOLVED_SILENCE, AMD_ERROR, UNDETECTED, ERROR',
});
