// Kinds have life cycles of their own (see lifecycle.ts); they are not labels on one 'notice'.

/**
 * announcement 公告 (tells) · publicity 公示 (open to objection, ends) · disclosure 公开 (stays) ·
 * warning 预警 (a state with a lift) · consultation 征求意见 · interpretation 解读 · guide 办事指南.
 */
export const POSTING_KINDS = ['announcement', 'publicity', 'disclosure', 'warning', 'consultation', 'interpretation', 'guide'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/** The seven fields of the plan (安政办〔2018〕84号, 二), and its general part. 领域. */
export const FIELD_IDS = ['poverty', 'assistance', 'education', 'health', 'environment', 'disaster', 'culture', 'general'] as const;
export type FieldId = (typeof FIELD_IDS)[number];
