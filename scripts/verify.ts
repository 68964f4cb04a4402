// npm run verify -- [--site DIR | FOLDER | URL]
import { parseArgs } from 'node:util';
import { verified as words } from '../src/words/verify.ts';
import { Refused } from './sign-off/refused.ts';
import { verifyFolder } from './verify/folder.ts';
import { verifyOutput } from './verify/output.ts';

const HELP = `npm run verify -- [--site DIR] [--allowed-signers FILE]
npm run verify -- FOLDER
npm run verify -- URL

Works out every seal anew and says whether it holds: of a site folder, of a built site in a folder, or of a site on a
host (the address of its home page).

  --site DIR              the folder that holds data/ and content/ (this repository's own when left out)
  --allowed-signers FILE  whose SSH keys count, as ssh-keygen reads it; a post is written section-151-officer
  --help                  this text

Ends with 0 when every seal holds, 1 when one does not, 2 when the check failed.`;

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			site: { type: 'string', default: `${import.meta.dirname}/..` },
			'allowed-signers': { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const [place] = positionals;
	const { lines, faults } =
		place === undefined ? verifyFolder(values.site, values['allowed-signers']) : await verifyOutput(place);
	for (const line of lines) console.log(line);
	for (const fault of faults) console.error(fault);
	if (faults.length > 0) console.error(words.bad(faults.length));
	else console.log(words.good);
	return faults.length > 0 ? 1 : 0;
}

try {
	process.exitCode = await main();
} catch (error) {
	const isMisuse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	process.exitCode = error instanceof Refused ? 1 : 2;
	const said = error instanceof Error ? error.message : String(error);
	console.error(isMisuse ? `${said}\n\n${HELP}` : said);
}
