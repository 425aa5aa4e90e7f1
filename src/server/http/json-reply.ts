import { type Entity, type FixedHeaders, entityOf, replyEntity } from './entity.ts';

/** A JSON answer with mark, digest and ETag. `cache`: the Cache-Control of it. */
export function replyJson(request: Request, value: unknown, cache: string, headers: FixedHeaders, status?: number): Response {
  return replyJsonEntity(request, entityOf(JSON.stringify(value)), cache, headers, status);
}

export function replyJsonEntity(request: Request, entity: Entity, cache: string, headers: FixedHeaders, status?: number): Response {
  return replyEntity(request, entity, { type: 'application/json', cache, json: true, headers, ...(status === undefined ? {} : { status }) });
}
