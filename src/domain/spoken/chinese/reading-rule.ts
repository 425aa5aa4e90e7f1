/** One way of reading a piece of text. */
export interface ReadingRule {
  /** Sticky: tried where the text is read. It sees full-width digits and letters as plain ones. */
  readonly pattern: RegExp;
  /** What is said, or null where the rule does not hold after all. `before` and `after` are the text around the match. */
  readonly say: (match: RegExpExecArray, before: string, after: string) => string | null;
}
