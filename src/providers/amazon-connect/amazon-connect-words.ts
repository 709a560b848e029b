import type { AnsweredBy } from '../../model/index.js';
import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `eventType` of a contact event. *QUEUED* is the queue for an agent: the callee is on the line already. *COMPLETED* comes after
 * *DISCONNECTED*, when the agent's paperwork is done, and like all others that are not here says nothing about the call. Source:
 * docs.aws.amazon.com/connect/latest/adminguide/contact-events.html.
 */
export const CONNECT_EVENTS: WordTable<StatusWord> = wordTable<StatusWord>({
  INITIATED: 'queued',
  CONNECTED_TO_SYSTEM: 'in-progress', // "answered by a person or by voicemail", or by the network's tones
  QUEUED: 'in-progress',
  CONNECTED_TO_AGENT: 'in-progress',
  DISCONNECTED: 'completed', // or what the reason says
});

/** `disconnectReason`, of voice contacts and of outbound campaigns. Source: .../adminguide/ctr-data-model.html. */
export const CONNECT_REASONS: WordTable<StatusWord> = wordTable<StatusWord>({
  CUSTOMER_DISCONNECT: 'completed',
  AGENT_DISCONNECT: 'completed',
  THIRD_PARTY_DISCONNECT: 'completed',
  CONTACT_FLOW_DISCONNECT: 'completed',
  BARGED: 'completed',
  TELECOM_BUSY: 'busy',
  TELECOM_TIMEOUT: 'no-answer', // 60 seconds of ringing
  TELECOM_UNANSWERED: 'far-end-disconnect', // "the system cannot deliver the call at this time", on several routes
  TELECOM_PROBLEM: 'far-end-disconnect',
  TELECOM_NUMBER_INVALID: 'network-disconnect',
  TELECOM_POTENTIAL_BLOCKING: 'failed/blocked',
  TELECOM_ORIGINATOR_CANCEL: 'cancelled', // or nobody answered for 60 seconds
  CUSTOMER_NEVER_ARRIVED: 'no-answer', // web calls
  OUTBOUND_DESTINATION_ENDPOINT_ERROR: 'failed',
  OUTBOUND_RESOURCE_ERROR: 'failed',
  OUTBOUND_ATTEMPT_FAILED: 'failed',
  OUTBUND_PREVIEW_DISCARDED: 'cancelled', // as Amazon spells it
  OUTBOUND_PREVIEW_DISCARDED: 'cancelled',
  EXPIRED: 'failed', // never dialled: no agent or no line was free
});

/** `answeringMachineDetectionStatus`, where it is a result rather than a verdict. Connect alone tells the network's tones apart. */
export const CONNECT_TONES: WordTable<StatusWord> = wordTable<StatusWord>({
  AMD_UNANSWERED: 'no-answer',
  SIT_TONE_BUSY: 'busy',
  SIT_TONE_INVALID_NUMBER: 'network-disconnect',
  SIT_TONE_DETECTED: 'far-end-disconnect',
});

/** `answeringMachineDetectionStatus`, where it says who picked up. *AMD_NOT_APPLICABLE* and *ANSWERED* say nothing about that. */
export const CONNECT_VERDICTS: WordTable<AnsweredBy> = wordTable<AnsweredBy>({
  HUMAN_ANSWERED: 'person',
  VOICEMAIL_BEEP: 'machine',
  VOICEMAIL_NO_BEEP: 'machine',
  FAX_MACHINE_DETECTED: 'machine',
  AMD_UNRESOLVED: 'unknown',
  AMD_UNRESOLVED_SILENCE: 'unknown',
  AMD_ERROR: 'unknown',
  UNDETECTED: 'unknown',
  ERROR: 'unknown',
});
