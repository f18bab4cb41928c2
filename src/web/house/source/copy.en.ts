export const en = {
  link: 'Source and licence',
  title: 'Source and licence',
  lead: 'Plimsoll is open source software. Anybody may read it, run it, change it and pass it on.',
  licenceTitle: 'Licence',
  licence: 'Plimsoll {version} is under the Apache License, version 2.0. It comes without a warranty.',
  sourceTitle: 'Source',
  source:
    'The whole source came with this installation, in the folder it was started from: README.md says where to begin. Whoever runs this installation can give you a copy.',
  figuresTitle: 'Published figures',
  figures:
    'Figures quoted here belong to whoever printed them. Each one opens the page it came from. Public sector information is used under the Open Government Licence v3.0.',
  partsTitle: 'Made with',
  parts:
    'Parts by others are under their own licences, among them GOV.UK Frontend and MoJ Frontend (MIT), Fastify (MIT), Nunjucks (BSD), Kysely (MIT) and PostgreSQL (PostgreSQL Licence). This is not a GOV.UK service.',
} as const;
