export const ROLES = ['author', 'reviewer', 'issuer', 'supervisor', 'county', 'admin'] as const;
/** 撰稿 · 审核 · 签发 · 监督 · 县政府信息公开办 · 管理员. */
export type Role = (typeof ROLES)[number];

/** A role given on a board: it reaches that board and all that lie under it, and no other. 授权. */
export interface Grant {
  readonly role: Role;
  /** Code of the board. */
  readonly board: string;
}
