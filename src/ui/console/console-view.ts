import type { ConsoleTexts } from '../text/console/console-texts.ts';
import type { View } from '../view.ts';

/** The surroundings of the console's components. */
export interface ConsoleView extends View { readonly console: ConsoleTexts }
