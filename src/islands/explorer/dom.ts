/** Tables and other pieces of the page, with the roles and classes that the site's own tables have. */

type Child = Node | string;

/** An element with attributes and children; texts become text, never markup. */
export function make(
	name: string,
	attributes: Readonly<Record<string, string>> = {},
	...children: Child[]
): HTMLElement {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...children);
	return element;
}

export interface ShownColumn {
	readonly title: string;
	readonly isNumber?: boolean;
}

/** A text, with a link to a question of its own where it has one. */
export interface ShownCell {
	readonly text: string;
	readonly hash?: string;
	/** A second line, smaller. */
	readonly detail?: string;
}

/** A table as DataTable prints it: explicit roles, because a stacked table would otherwise stop being one. */
export function tableOf(
	caption: string,
	columns: readonly ShownColumn[],
	rows: readonly (readonly ShownCell[])[],
): HTMLElement {
	const numeric = (at: number): Record<string, string> => (columns[at]!.isNumber ? { class: 'number' } : {});
	const heads = columns.map(({ title }, at) =>
		make('th', { scope: 'col', role: 'columnheader', ...numeric(at) }, title),
	);
	const cellOf = ({ text, hash, detail }: ShownCell): Child[] => [
		hash === undefined ? text : make('a', { href: `#${hash}` }, text),
		...(detail === undefined ? [] : [' ', make('span', { class: 'cell-detail' }, detail)]),
	];
	const body = rows.map((cells) =>
		make(
			'tr',
			{ role: 'row' },
			...cells.map((cell, at) =>
				at === 0
					? make('th', { scope: 'row', role: 'rowheader' }, ...cellOf(cell))
					: make('td', { role: 'cell', ...numeric(at), 'data-label': columns[at]!.title }, ...cellOf(cell)),
			),
		),
	);
	return make(
		'table',
		{ class: 'table', role: 'table' },
		make('caption', {}, caption),
		make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads)),
		make('tbody', { role: 'rowgroup' }, ...body),
	);
}
