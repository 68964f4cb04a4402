// npm run sign-off -- --release ID --stage STAGE --role POST [--site DIR …] [--help]
import { parseArgs } from 'node:util';
import { readDate } from '../src/read/text/date.ts';
import { localTime } from '../src/words/date.ts';
import { isFault, verdicts } from '../src/words/problems/index.ts';
import { refusal as words } from '../src/words/sign-off.ts';
import { siteFlag } from './intake/command.ts';
import { rebase, sealAgain } from './sign-off/line.ts';
import { Refused } from './sign-off/refused.ts';
import { siteIn } from './sign-off/site.ts';
import { sign } from './sign-off/sign.ts';

const HELP = `npm run sign-off -- --release ID --stage STAGE --role POST [options]
npm run sign-off -- --rebase ID

Records that a post has signed one stage of a release, and seals what the release says with a digest: from then on
nothing in it can change without breaking the seal.

  --release ID        the folder under data/releases/
  --stage STAGE       a stage of "signOff" in data/council.json
  --role POST         the post that signs, never a person's name: "Head of Housing"
  --by POST           the deputy who signs for that post
  --covers A,B        the services that it signs for; those that it heads when left out
  --on DATE           the day of the signature (default: today)
  --reference TEXT    where the decision is written down: a minute, or an address
  --accept-warnings   the post has seen the warnings of the check and accepts them; they are recorded
  --restart           begin the sign-off of this release again: earlier signatures are dropped;
                      not for one that came out, which a correction puts right
  --from-register     a correction takes its descriptions from data/indicators.csv, not as they were published
  --key FILE          also sign with this SSH key (ssh-keygen must be installed)
  --rebase ID         let this waiting release follow the urgent correction that overtook it; then sign it again
  --again             seal a demonstration again after its files changed, keeping posts and days
  --site DIR          the folder that holds data/ and content/ (this repository's own when left out)
  --help              this text

Ends with 0 when it is signed, 1 when it cannot be signed (nothing is written then), 2 when the command failed.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

function main(): string[] {
	const { values } = parseArgs({
		options: {
			...{ release: text, stage: text, role: text, by: text, covers: text, on: text, reference: text, key: text },
			...{ rebase: text, site: text, 'accept-warnings': flag },
			...{ restart: flag, 'from-register': flag, again: flag, help: flag, debug: flag },
		},
	});
	const { release, stage, role } = values;
	const isOwn = values.site === undefined;
	const dir = values.site ?? `${import.meta.dirname}/..`;
	if (values.help) return [HELP];
	if (values.again) return sealAgain(dir);
	const { council } = siteIn(dir).submission;
	const now = council.demonstration?.now ?? new Date().toISOString();
	if (values.rebase !== undefined) return rebase(dir, values.rebase, now);
	if (!release || !stage || !role) throw new Refused(`--release, --stage and --role are needed.\n\n${HELP}`);
	const [today] = localTime(now, council.timeZone);
	const on = values.on ?? today;
	if (isFault(readDate(on))) throw new Refused(words.badDate(on));
	return sign({
		...{ dir, now, release, stage, role, on, today, by: values.by, reference: values.reference, key: values.key },
		siteOptions: siteFlag(isOwn ? undefined : dir).replace(' --', ''),
		covers: values.covers?.split(',').map((service) => service.trim()),
		acceptWarnings: values['accept-warnings'],
		restart: values.restart,
		fromRegister: values['from-register'],
	});
}

try {
	console.log(main().join('\n'));
} catch (error) {
	const isMisuse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	process.exitCode = error instanceof Refused ? 1 : 2;
	if (error instanceof Refused || isMisuse) console.error((error as Error).message);
	else console.error(`${verdicts.ourFault.message}\n${verdicts.ourFault.remedy}\n\n${String(error)}`);
	if (process.argv.includes('--debug') && error instanceof Error) console.error(error.stack);
}
