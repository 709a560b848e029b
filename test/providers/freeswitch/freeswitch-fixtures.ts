export const CALL = '00000000-0000-4000-8000-000000000061';

/** When the step with this number happened, in milliseconds. */
export const timeOf = (step: number): number => Date.UTC(2026, 2, 4, 9, 30, 0) + step * 10_000;

const micro = (step: number | undefined): string => step === undefined ? '0' : `${timeOf(step)}000`;

/** An event of the socket, as JSON has it: values are texts, not escaped. */
export const event = (name: string, step: number, fields: object = {}): object => ({
  'Event-Name': name, 'Core-UUID': '00000000-0000-4000-8000-000000000001', 'Event-Date-Timestamp': micro(step), 'Event-Sequence': String(1000 + step * 17), 'Unique-ID': CALL, 'Call-Direction': 'outbound',
  'Caller-Destination-Number': '+447700900123', 'Caller-Caller-ID-Number': '+12025550100', 'Caller-Channel-Created-Time': micro(0), ...fields,
});

/** The end of a channel that rang from step 1 on and was answered at this step, if it was. */
export const ended = (cause: string | undefined, answered?: number, fields: object = {}): object => event('CHANNEL_HANGUP_COMPLETE', 5, {
  'Channel-State': 'CS_REPORTING', 'Channel-Call-State': 'HANGUP', 'Answer-State': 'hangup', ...(cause !== undefined && { 'Hangup-Cause': cause }),
  'Caller-Channel-Answered-Time': micro(answered), 'Caller-Channel-Progress-Time': micro(1), 'Caller-Channel-Hangup-Time': micro(5), 'variable_billsec': answered === undefined ? '0' : String((5 - answered) * 10), ...fields,
});

/** A text of the event socket, where values are escaped and the cause stands twice. */
export const plain = (fields: object): string => {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${encodeURIComponent(String(value))}\n`);
  const cause = lines.find((line) => line.startsWith('Hangup-Cause:'));
  return [...lines, cause ?? '', '\n'].join('');
};

/** The record that mod_json_cdr posts. */
export const record = (cause: string | undefined, answered?: number, variables: object = {}): object => ({
  'core-uuid': '00000000-0000-4000-8000-000000000001', 'switchname': 'example', 'channel_data': { state: 'CS_REPORTING', direction: 'outbound', state_number: '11' },
  'variables': {
    uuid: CALL, direction: 'outbound', ...(cause !== undefined && { hangup_cause: cause }), progress_epoch: String(timeOf(1) / 1000), answer_epoch: answered === undefined ? '0' : String(timeOf(answered) / 1000),
    end_epoch: String(timeOf(5) / 1000), end_uepoch: micro(5), duration: '50', billsec: answered === undefined ? '0' : String((5 - answered) * 10), ...variables,
  },
  'callflow': [{ profile_index: '1', caller_profile: { caller_id_number: '+12025550100', destination_number: '+447700900123', uuid: CALL }, times: {} }],
});
