// npm run import -- csv|xlsx|open-sdg SOURCE [--mapping FILE] [--answer KEY=TEXT …] [--out DIR | --site DIR] [--help]
import { importMappingSchema } from '../src/read/records/import-mapping.ts';
import { run } from './intake/command.ts';
import { importForeign, KINDS } from './import/foreign.ts';
import { HELP } from './import/help.ts';
import { importWorkbook } from './import/workbook.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
	...{ mapping: text, site: text, out: text, id: text, period: text, replace: flag, 'take-suggestions': flag },
	answer: { type: 'string', multiple: true },
} as const;

run(HELP, options, async (values, [kind, source]) => {
	if (kind === 'mapping-schema') return console.log(JSON.stringify(importMappingSchema(), undefined, '\t'));
	const known = KINDS.find((each) => each === kind);
	if (!known || source === undefined) throw new TypeError(HELP);
	const isForeign = ['mapping', 'answer', 'out', 'take-suggestions'].some((name) => values[name] !== undefined);
	if (known === 'xlsx' && !isForeign) importWorkbook(values, source);
	else await importForeign(known, values, source);
});
