// `npm run bench:resume [-- --missed 20000 --rounds 7 --seconds 10 --storms 3 --quick --write]`: whether a page stays responsive that takes in at
// once what it missed, and one under a storm, at full speed and on a processor four times slower; in Chromium.
import { beginRun } from '../suite/record.js';
import { settingsFrom } from '../suite/settings.js';
import { resumeTables } from './measure-resume.js';
import { stormTables } from './measure-storm.js';

const { settings, isQuick } = settingsFrom({ missed: 20_000, rounds: 7, storms: 3, seconds: 10, rate: 10_000, calls: 10_000 }, { rounds: 2, storms: 1, seconds: 2 });
const { missed, rounds, storms, seconds, rate, calls } = settings;
const end = beginRun({ part: 'resume', rounds, settings: { missed, storms, seconds, rate, calls }, isQuick, packages: ['eventsource-parser', 'valibot'] });
const { tables, version } = await resumeTables(missed, rounds);
end([...tables, ...await stormTables({ calls, rate, seconds, rounds: storms })], version);
