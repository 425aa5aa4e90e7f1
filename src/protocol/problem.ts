import * as v from 'valibot';

/** RFC 9457. `type` is a stable word of ours; `detail` is for people; no content of postings is ever in it. */
export const ProblemSchema = v.object({
  type: v.string(), title: v.string(), status: v.number(), detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;
