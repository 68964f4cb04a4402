// npm start [-- --port 4321 --site DIR …]: checks and builds the site, and shows it on this computer.
import { parseArgs } from 'node:util';
import { readOptions } from './build/options.ts';
import { publishSite } from './build/publish.ts';
import { sayFault, sayOutcome } from './build/say.ts';
import { portToUse } from './start/port.ts';
import { serve } from './start/serve.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } }, strict: false });
const others = process.argv.slice(2).filter((word, at, all) => !/^--port\b/.test(word) && all[at - 1] !== '--port');

try {
	const options = readOptions([...others, '--draft']);
	if (options === 'help') console.log('npm start -- [--port 4321] and the options of npm run build');
	else {
		const port = await portToUse(`${values['port']}`);
		const outcome = await publishSite(options, (doing) => console.log(`${doing} …`));
		sayOutcome(outcome, options.out);
		if (outcome.built) {
			await serve({ folder: options.out, base: outcome.built.base, port });
			console.log(`\nOpen http://localhost:${port}${outcome.built.base}/ in a browser. Stop with Ctrl+C.`);
		}
	}
} catch (error) {
	sayFault(error);
}
