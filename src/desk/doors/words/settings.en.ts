/** What is wrong with the doors' settings, said to whoever starts them. */
export const en = {
  'settings-unreadable': '{file} is not JSON, or not one object.',
  'settings-open-to-others':
    '{file} holds secrets and other users of this machine can read it. Put it right with: chmod 600 {file}',
  'setting-missing': '“{field}” is needed.',
  'setting-unknown':
    '“{field}” is not known. A setting that is spelt wrongly would not be in force, so nothing is started.',
  'setting-wrong-kind': '“{field}” is of the wrong kind: see docs/how-to/doors.md.',
  'setting-too-short': '“{field}” is too short for a secret: {least} characters at least.',
  'setting-is-sample':
    '“{field}” is a sample or easily guessed. Take the real one from the platform, or make one with: openssl rand -base64 32',
  'setting-not-a-key':
    '“{field}” is no key: `whpk_` and 32 bytes in base64, or `whsec_` and 24 to 64 bytes in base64.',
  'setting-not-a-day': '“{field}” is not a day. Write it like this: 2026-11-24.',
  'setting-not-a-host': '“{field}” is not the name of a server.',
  'setting-too-many': '“{field}” holds too many: {most} at most.',
  'setting-repeated': '“{field}” is given twice.',
  'key-too-long-lived': '“{field}”: a partner’s key lives 400 days at most.',
  'host-not-allowed':
    '“{field}” is not allowed: TLS is needed to every server, and only hosts on the list are spoken to.',
  'secret-file-unreadable': '“{field}”: {file} cannot be read.',
  'organisation-missing': '{file} is not there. Start the rooms once: they write it.',
  'organisation-unreadable': '{file} is not as the rooms write it. Start the rooms: they write it anew.',
} as const;
