/** The partner interface as an OpenAPI 3.1 document, in one language, made from the tables that the door runs on. */
import { type Lang, fill } from '../../../base/words.js';
import { cy } from '../words/partner.cy.js';
import { en } from '../words/partner.en.js';
import { type Field, MOST_IN_LIST } from './fields.js';
import { PARTNER_ROUTES, type PartnerRoute } from './routes.js';
import { PARTNER_STATES } from './status.js';

const COPY = { en, cy } as const;
type Words = (typeof COPY)[Lang];

export interface OpenApiAbout {
  readonly lang: Lang;
  readonly realm: 'real' | 'sandbox';
}

/** The interface's own version: a field added raises the second number, one taken away the first. */
export const INTERFACE_VERSION = '1.1.0';

const REFS = { problems: { $ref: '#/components/schemas/problems' } } as const;

/** **Shape**: an object ready to be printed as JSON. */
export function openApi(
  organisation: { readonly en: string; readonly cy: string },
  { lang, realm }: OpenApiAbout,
) {
  const words = COPY[lang];
  const name = { organisation: organisation[lang] };
  return {
    openapi: '3.1.0',
    info: {
      title: fill(realm === 'real' ? words.title : words.sandboxTitle, name, lang),
      version: INTERFACE_VERSION,
      description: realm === 'real' ? words.description : `${words.sandboxDescription} ${words.description}`,
    },
    servers: [{ url: realm === 'real' ? '/v1' : '/sandbox/v1' }],
    'x-language': lang,
    paths: pathsOf(words),
    components: { securitySchemes: schemes(words), schemas: schemas(words) },
  };
}

function pathsOf(words: Words): Readonly<Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of PARTNER_ROUTES) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, words) };
  }
  return paths;
}

function operation(route: PartnerRoute, words: Words): object {
  const body = route.fields === null ? {} : { requestBody: requestBody(route.name) };
  return {
    operationId: route.name,
    summary: words.route[route.name],
    ...(route.purpose === null ? { security: [] } : { security: [SECURITY], 'x-purpose': route.purpose }),
    parameters: parametersOf(route, words),
    ...body,
    responses: Object.fromEntries(
      route.statuses.map((status) => [String(status), response(route, status, words)]),
    ),
  };
}

const SECURITY = { partner: [], signature: [] } as const;

const requestBody = (name: string): object => ({
  required: true,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

function parametersOf(route: PartnerRoute, words: Words): readonly object[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: words.parameter[name as keyof Words['parameter']],
  }));
  return route.purpose === null ? inPath : [...inPath, ...headers(words)];
}

const headers = (words: Words): readonly object[] =>
  [
    { name: 'webhook-id', description: words.idHeader, pattern: '^[\\w.:-]{1,128}$' },
    { name: 'webhook-timestamp', description: words.timestampHeader, pattern: '^\\d{9,11}$' },
  ].map(({ name, description, pattern }) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', pattern },
  }));

function response(route: PartnerRoute, status: number, words: Words): object {
  const description = words.code[String(status) as keyof Words['code']];
  const schema = schemaOf(route, status);
  return schema === null ? { description } : { description, content: { 'application/json': { schema } } };
}

function schemaOf(route: PartnerRoute, status: number): object | null {
  if (status === 201) return { $ref: '#/components/schemas/receipt-given' };
  if (status === 200 && route.name === 'status') return { $ref: '#/components/schemas/status-told' };
  if (status === 200 && route.name === 'replies') return { $ref: '#/components/schemas/replies-told' };
  if (status === 200) return { type: 'object' };
  return [400, 409, 415, 422, 503].includes(status) ? REFS.problems : null;
}

const schemes = (words: Words): object => ({
  partner: { type: 'apiKey', in: 'header', name: 'plimsoll-partner', description: words.partnerHeader },
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description: `${words.signatureHeader} ${words.signature}`,
  },
});

function schemas(words: Words): Readonly<Record<string, object>> {
  const bodies = PARTNER_ROUTES.flatMap(({ name, fields }) =>
    fields === null ? [] : [[name, bodySchema(fields, words)] as const],
  );
  return {
    ...Object.fromEntries(bodies),
    ...ANSWERS,
    problems: { ...PROBLEMS, description: words.problems },
  };
}

const bodySchema = (fields: readonly Field[], words: Words): object => ({
  type: 'object',
  additionalProperties: false,
  required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, words)])),
});

function fieldSchema(field: Field, words: Words): object {
  const { label, about } = words.field[field.name];
  return { title: label, description: about, ...shapeOf(field) };
}

function shapeOf({ kind, most, of }: Field): object {
  switch (kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: 0, maximum: most };
    case 'choice':
      return { type: 'string', enum: of ?? [] };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'texts':
      return { type: 'array', maxItems: MOST_IN_LIST, items: { type: 'string', maxLength: most } };
    case 'text':
      return { type: 'string', maxLength: most };
  }
}

const TEXT = { type: 'string' } as const;

const ANSWERS = {
  'receipt-given': {
    type: 'object',
    required: ['receipt', 'referral', 'received_at', 'sending', 'sandbox'],
    properties: {
      receipt: TEXT,
      referral: { type: ['string', 'null'] },
      received_at: { ...TEXT, format: 'date-time' },
      sending: TEXT,
      sandbox: { type: 'boolean' },
    },
  },
  'status-told': {
    type: 'object',
    required: ['referral', 'state', 'since'],
    properties: {
      referral: TEXT,
      state: { ...TEXT, enum: PARTNER_STATES },
      since: { type: ['string', 'null'], format: 'date' },
    },
  },
  'replies-told': {
    type: 'object',
    required: ['referral', 'replies'],
    properties: {
      referral: TEXT,
      replies: {
        type: 'array',
        items: {
          type: 'object',
          required: ['reply', 'written_on', 'language', 'text'],
          properties: {
            reply: { ...TEXT, format: 'uuid' },
            written_on: { ...TEXT, format: 'date' },
            language: { ...TEXT, enum: ['en', 'cy'] },
            text: TEXT,
          },
        },
      },
    },
  },
} as const;

const PROBLEMS = {
  type: 'object',
  required: ['problems'],
  properties: {
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message_en', 'message_cy', 'where'],
        properties: { code: TEXT, message_en: TEXT, message_cy: TEXT, where: { type: ['object', 'null'] } },
      },
    },
  },
} as const;
