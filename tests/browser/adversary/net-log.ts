interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: NetEvent }[];
}

interface NetEvent {
  url?: string;
  host?: string;
  initiator?: string;
  request_type?: string;
}

/**
 * Every host and port that the pages of a browser asked for anything, by the log that Chromium writes with
 * `--log-net-log`: requests, and names that were looked up, be it only ahead of time. What the browser asks of its makers
 * for itself is left out: such requests come from no page.
 */
export function hostsAskedFor(text: string): string[] {
  const { constants, events } = JSON.parse(text) as NetLog;
  const of = (name: string): NetEvent[] =>
    events.flatMap(({ type, params }) => (type === constants.logEventTypes[name] && params ? [params] : []));
  const requests = of('URL_REQUEST_START_JOB').filter(({ url }) => /^(https?|wss?):/.test(url ?? ''));
  const hostOf = ({ url = '' }: NetEvent): string => new URL(url).host;
  const ofItself = new Set(requests.filter(isOfItself).map(hostOf));
  const lookedUp = of('HOST_RESOLVER_MANAGER_REQUEST')
    .map(({ host = '' }) => host.replace(/^\w+:\/\//, '').replace(/:(80|443)$/, ''))
    .filter((host) => host !== '' && !ofItself.has(host));
  const asked = requests.filter((request) => !isOfItself(request)).map(hostOf);
  return [...new Set([...asked, ...lookedUp])].toSorted();
}

function isOfItself({ initiator, request_type: type }: NetEvent): boolean {
  return initiator === 'not an origin' && type === 'other';
}
