import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { CivilDateSchema, InstantSchema } from '../../protocol/scalar.ts';
import type { ApiRoute } from './api-route.ts';
import { COMPONENTS, type ComponentName } from './api-schemas.ts';

const FORM = { target: 'draft-2020-12', errorMode: 'ignore', overrideSchema } as const;

type Json = { readonly [key: string]: unknown };

/** OpenAPI 3.1 of the routes given; addresses relative to the server's own. */
export function openApiDocument(routes: readonly ApiRoute[], options: { readonly version: string; readonly base: string }): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) (paths[openApiPath(route.path)] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: '3.1.1',
    info: { title: 'Minglan 明栏', version: options.version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: options.base === '' ? '/' : options.base }],
    paths,
    components: {
      securitySchemes: { session: SESSION },
      schemas: toJsonSchemaDefs(COMPONENTS, { ...FORM, overrideRef: ({ referenceId }) => refTo(referenceId) }),
    },
  };
}

/** `/api/v1/boards/:code` as `/api/v1/boards/{code}`. */
export function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operation({ method, operation: op }: ApiRoute): Json {
  const own = op.asks !== undefined && method !== 'GET' ? [OWN_HEADER] : [];
  const parameters = [...parametersIn('path', op.path, true), ...parametersIn('query', op.query, false), ...own];
  const answers = Object.entries(op.answers).map(([status, { about, schema }]) => [
    status, { description: about, headers: DIGEST, content: { 'application/json': { schema: schema === 'any' ? {} : ref(schema) } } },
  ]);
  const problem = { description: 'A problem (RFC 9457).', content: { 'application/problem+json': { schema: ref('Problem') } } };
  const problems = op.problems.map((status) => [status, problem]);
  return {
    operationId: op.id, summary: op.summary,
    ...(op.asks === 'session' ? { security: [{ session: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(op.body ? { requestBody: { required: true, content: { 'application/json': { schema: ref(op.body) } } } } : {}),
    ...(op.upload ? { requestBody: { required: true, content: { [op.upload]: {} } } } : {}),
    responses: Object.fromEntries([...answers, ...problems]),
  };
}

/** No form can set it, and no page of another origin may: what carries it comes from a page of ours. */
const OWN_HEADER: Json = { name: 'x-minglan', in: 'header', required: true, description: 'Version of the protocol that the sender speaks.', schema: { type: 'string', pattern: '^[0-9]{1,6}$' } };

const SESSION: Json = { type: 'apiKey', in: 'cookie', name: '__Host-minglan', description: 'Set by POST /api/v1/session.' };

const DIGEST = {
  'x-minglan': { description: 'Version of the protocol; an answer without it is not from here.', schema: { type: 'string' } },
  'x-minglan-sha256': { description: 'SHA-256 of the JSON bytes, before any encoding.', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
};

function parametersIn(where: 'path' | 'query', given: ApiRoute['operation']['query'], required: boolean): Json[] {
  return Object.entries(given ?? {}).map(([name, { schema, about }]) => (
    { name, in: where, required, description: about, schema: parameterSchema(schema) }
  ));
}

function parameterSchema(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { ...FORM, typeMode: 'input' });
  return rest;
}

/** Days and instants are checked by functions, which JSON Schema cannot know. */
function overrideSchema({ valibotSchema }: { readonly valibotSchema: unknown }): JsonSchema | null {
  if (valibotSchema === InstantSchema) return { type: 'string', format: 'date-time' };
  return valibotSchema === CivilDateSchema ? { type: 'string', format: 'date' } : null;
}

const refTo = (name: string) => `#/components/schemas/${name}`;
const ref = (name: ComponentName): Json => ({ $ref: refTo(name) });
