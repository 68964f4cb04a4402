// Copy to .gitlab/comment.mjs. Puts what the check found into one comment of the merge request, and edits it afterwards.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const MARK = '<!-- performance-check -->';
const { COMMENT_TOKEN, CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID } = process.env;

async function ask(path, method = 'GET', body) {
	const response = await fetch(
		`${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}${path}`,
		{
			method,
			headers: { 'PRIVATE-TOKEN': COMMENT_TOKEN, 'Content-Type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
		},
	);
	if (!response.ok) throw new Error(`The comment could not be written: ${response.status}`);
	return response.json();
}

if (!COMMENT_TOKEN || !CI_MERGE_REQUEST_IID) console.log('No COMMENT_TOKEN: the comment is left out.');
else {
	const text = readFileSync(process.argv[2], 'utf8').slice(0, 60_000);
	const notes = await ask('/notes?per_page=100&sort=asc');
	const old = notes.find(({ body, system }) => !system && body.startsWith(MARK));
	await ask(old ? `/notes/${old.id}` : '/notes', old ? 'PUT' : 'POST', text);
}
