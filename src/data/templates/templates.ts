import type { DraftTemplate } from '../../domain/draft/template.ts';
import { PEOPLE_AND_MONEY } from './people-and-money.ts';
import { SERVICES_AND_WARNINGS } from './services-and-warnings.ts';

/** The templates that come with the product. Their words are its own; what law asks for is named in them. */
export const TEMPLATES: readonly DraftTemplate[] = [...PEOPLE_AND_MONEY, ...SERVICES_AND_WARNINGS];
