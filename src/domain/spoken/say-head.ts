import { type Instant, civilDayAt } from '../civil-date.ts';
import { kindState } from '../posting/kind-state.ts';
import type { Posting, WarningPart } from '../posting/posting.ts';
import { type Composer, headPlace } from './composer.ts';
import type { SpokenWords } from './spoken-words.ts';

/** What stands at the head of a posting. A warning begins with its level, whether it is on, and what to do. */
export function sayHead(to: Composer, words: SpokenWords, posting: Posting, now: Instant): void {
  const { format, posting: labels } = words;
  const said = (label: string, text: string | undefined) => {
    if (text !== undefined && text !== '') to.add(headPlace, to.lead(`${label}：`), to.text(text), to.lead('。'));
  };
  if (posting.kind === 'warning') sayWarningFirst(to, words, posting, now);
  to.add(headPlace, to.text(posting.title), to.lead('。'));
  said(labels.issuers, format.join(posting.issuers));
  said(labels.docNumber, posting.docNumber);
  to.add(headPlace, to.lead(`${labels.publishedAt}：${format.fullDay(civilDayAt(posting.publishedAt))}。`));
  sayKind(to, words, posting, now);
  said(labels.summary, posting.summary);
}

function sayWarningFirst(to: Composer, words: SpokenWords, posting: Posting & WarningPart, now: Instant): void {
  const { warning } = posting;
  const { warningFacts: t } = words;
  const state = kindState(posting, now);
  const level = words.levels[warning.level];
  if (state.state === 'lifted' && warning.lift) return to.add(headPlace, to.lead(`${level}，${t.lifted(warning.lift.at, now)}。`), to.text(warning.lift.note));
  if (state.state === 'expired') return to.add(headPlace, to.lead(`${level}，${t.over(warning.expiresAt, now)}。${t.overHint}`));
  to.add(headPlace, to.lead(`${level}，${warning.startsAt > now ? t.notYet(warning.startsAt, now) : t.running}。`));
  to.add(headPlace, to.lead(`${t.measures}：`), to.text(warning.measures));
}

function sayKind(to: Composer, words: SpokenWords, posting: Posting, now: Instant): void {
  const fact = (label: string, text: string, own = true) => to.add(headPlace, to.lead(`${label}：`), own ? to.text(text) : to.lead(text), to.lead('。'));
  switch (posting.kind) {
    case 'publicity': {
      const { from, to: end, basis, objectTo } = posting.publicity;
      const over = civilDayAt(now) > end;
      fact(words.publicity.period, over ? words.publicity.over(end, now) : words.publicity.range(from, end), false);
      if (!over) fact(words.publicity.objectTo, objectTo);
      return fact(words.publicity.basis, basis);
    }
    case 'consultation': {
      const { from, to: end, sendTo } = posting.consultation;
      const over = civilDayAt(now) > end;
      fact(words.consultation.period, over ? words.consultation.over(end, now) : words.publicity.range(from, end), false);
      return over ? undefined : fact(words.consultation.sendTo, sendTo);
    }
    case 'warning': {
      const { warning: w } = posting;
      const { warningFacts: t, format } = words;
      if (kindState(posting, now).state === 'lifted' || kindState(posting, now).state === 'expired') fact(t.measures, w.measures);
      fact(t.caution, w.caution);
      fact(t.area, w.area);
      fact(t.hazard, w.hazard);
      fact(t.startsAt, format.moment(w.startsAt, now), false);
      fact(t.expiresAt, format.moment(w.expiresAt, now), false);
      fact(t.issuedBy, w.number === undefined ? w.issuedBy : `${w.issuedBy}，${w.number}`);
      fact(t.sentAt, format.moment(w.sentAt, now), false);
      if (w.relayed) fact(t.source, t.relayed([w.relayed.source, w.relayed.number].filter(Boolean).join('，')), false);
      return;
    }
    case 'interpretation': return fact(words.interpretation.of, [posting.interprets.title, posting.interprets.docNumber].filter(Boolean).join('，'));
    case 'guide': return fact(words.guide.service, `${posting.guide.service}，${words.guide.reviewedOn(posting.guide.reviewedOn)}`);
    case 'announcement': case 'disclosure': return;
  }
}
