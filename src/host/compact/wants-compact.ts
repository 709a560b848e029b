/** Whether a request's `Accept` names an event stream in the compact form: `text/event-stream;form=compact`. */
export function wantsCompact(request: Request): boolean {
  return (request.headers.get('accept') ?? '').split(',').some((range) => {
    const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return type === 'text/event-stream' && parameters.includes('form=compact') && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
