import type { HolidayArrangement } from '../domain/deadline/working-calendar.ts';
import { workingCalendar } from '../domain/deadline/working-calendar.ts';
import y2018 from './holidays/2018.json' with { type: 'json' };
import y2019 from './holidays/2019.json' with { type: 'json' };
import y2020 from './holidays/2020.json' with { type: 'json' };
import y2021 from './holidays/2021.json' with { type: 'json' };
import y2022 from './holidays/2022.json' with { type: 'json' };
import y2023 from './holidays/2023.json' with { type: 'json' };
import y2024 from './holidays/2024.json' with { type: 'json' };
import y2025 from './holidays/2025.json' with { type: 'json' };
import y2026 from './holidays/2026.json' with { type: 'json' };

/** The State Council's arrangements by document year. A new year is a new file and a line here. */
export const HOLIDAY_ARRANGEMENTS: readonly HolidayArrangement[] = [y2018, y2019, y2020, y2021, y2022, y2023, y2024, y2025, y2026];

/** Working days as known with this release 工作日历. */
export const WORKING_CALENDAR = workingCalendar(HOLIDAY_ARRANGEMENTS);
