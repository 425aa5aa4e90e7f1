import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DraftContent } from '../../../domain/draft/draft-content.ts';
import { createDraftScanner, type DraftMarks, NO_DRAFT_MARKS } from '../../../domain/draft/scan-draft.ts';

/** Long enough that nobody who types is held up, short enough that nobody has left the field. */
const QUIET_MS = 350;

/** The marks of a draft: at once when it opens, and each time that typing pauses. */
export function useMarks(content: DraftContent): DraftMarks {
  const scan = useMemo(createDraftScanner, []);
  const [marks, setMarks] = useState(NO_DRAFT_MARKS);
  const opened = marks !== NO_DRAFT_MARKS;
  useEffect(() => {
    const timer = setTimeout(() => setMarks(scan(content)), opened ? QUIET_MS : 0);
    return () => clearTimeout(timer);
  }, [content, scan]);
  return marks;
}
