import type { ApiRoute } from './api-route.ts';
import { type FixedHeaders, entityOf } from './entity.ts';
import { replyJsonEntity } from './json-reply.ts';
import { openApiDocument } from './openapi.ts';

export interface OpenApiOptions { readonly version: string; readonly base: string; readonly headers: FixedHeaders }

/** `/api/openapi.json`: describes the routes given, and itself. */
export function openApiRoute(api: readonly ApiRoute[], options: OpenApiOptions): ApiRoute {
  const own: ApiRoute = {
    method: 'GET', path: '/api/openapi.json', produces: ['application/json'],
    operation: { id: 'describeApi', summary: 'This document.', answers: { 200: { about: 'OpenAPI 3.1.', schema: 'any' } }, problems: [406] },
    handle: (c) => replyJsonEntity(c.req.raw, document, 'public, max-age=3600', options.headers),
  };
  const document = entityOf(JSON.stringify(openApiDocument([...api, own], options)));
  return own;
}
