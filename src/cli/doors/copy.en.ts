/** What `plimsoll serve doors` and `plimsoll doors` say. */
export const en = {
  ready: 'The doors are open on {address}',
  meta: 'Facebook and Instagram messages: {address}/hooks/meta',
  x: 'X: {address}/hooks/x',
  mail: 'E-mail: {user} at {host}',
  partners: {
    one: '{n} partner, at {address}/v1 (sandbox: {address}/sandbox/v1)',
    other: '{n} partners, at {address}/v1 (sandbox: {address}/sandbox/v1)',
  },
  none: 'No channel is set up: {file} is not there. Only the partners’ document is served.',
  stop: 'Ctrl-C stops it. Nothing acknowledged is lost.',
  stopped: 'Stopped.',
  portTaken: 'Port {port} is in use. Stop what uses it, or choose another: --port 3100.',
  checked: 'The settings hold.',
  notMonitored: '{channel}: not monitored',
  monitored: '{channel}: monitored',
  expires: 'A key of {partner} ends on {day}.',
  expired: 'No key of {partner} is good today: everything it sends is refused.',
  loginWorks: '{user} at {host}: the sign-in works, {n} unread',
  loginFails: '{user} at {host}: {why}',
  channel: { meta: 'Facebook and Instagram', x: 'X', email: 'E-mail', partner: 'Partners' },
} as const;
