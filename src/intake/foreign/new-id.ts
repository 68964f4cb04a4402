/** Ids that an import makes up. */

const LONGEST = 64;

/** At most 64 characters, cut at a word, and nobody else's. Adds it to those taken. */
export function newId(wanted: string, taken: Set<string>): string {
	const cut = wanted.length <= LONGEST ? wanted : wanted.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
	let id = cut;
	for (let number = 2; taken.has(id); number++)
		id = `${cut.slice(0, LONGEST - 1 - String(number).length).replace(/-+$/, '')}-${number}`;
	taken.add(id);
	return id;
}
