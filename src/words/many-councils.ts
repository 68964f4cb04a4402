/** How many councils' Parquet files are read as one table: the questions that the data page shows, and that a test asks. */

import type { Sample } from './data-hub.ts';

export const MANY_COUNCILS = {
	title: 'Many councils as one table',
	lead: 'The Parquet files of every council that publishes in this way have the same columns in the same types, and their first column says which council a row is from. So a program reads those of many councils as one table.',
	folder:
		'To keep them, put one file for each council into a folder named after the table: observations/E08000009.parquet. DuckDB, Spark and Trino read such a folder as one table. Every file holds one council, so a question about one council opens only its file.',
} as const;

const list = (urls: readonly string[]): string => urls.map((url) => `\t'${url.replaceAll("'", "''")}'`).join(',\n');

/** A view over files of one table. `union_by_name` lets a file of an older version lack a column. */
const view = (name: string, urls: readonly string[]): string =>
	`CREATE OR REPLACE VIEW ${name} AS\nSELECT * FROM read_parquet([\n${list(urls)}\n], union_by_name = true);`;

/**
 * Three questions for DuckDB, each with the views that it needs.
 * @param observations addresses or paths of observations.parquet, one for each council
 * @param indicators the same of indicators.parquet
 */
export const questionsOfMany = (observations: readonly string[], indicators: readonly string[]): readonly Sample[] => [
	{
		id: 'coverage',
		title: 'DuckDB: what does each council publish, and how recent is it?',
		code: `${view('figures', observations)}

SELECT council, count(DISTINCT indicator) AS measures, count(*) AS figures, max(period_end) AS newest
FROM figures
GROUP BY council
ORDER BY council;`,
	},
	{
		id: 'standing',
		title: 'DuckDB: how do the newest results of each council stand against their targets?',
		code: `${view('figures', observations)}

SELECT council, status, count(*) AS measures
FROM (
	SELECT council, status FROM figures
	WHERE value IS NOT NULL
	QUALIFY row_number() OVER (PARTITION BY council, indicator ORDER BY period_end DESC, period_start DESC) = 1
)
GROUP BY council, status
ORDER BY council, status;`,
	},
	{
		id: 'revised',
		title: 'DuckDB: which figures were revised after they were published?',
		code: `${view('figures', observations)}
${view('measures', indicators)}

SELECT figures.council, measures.title, figures.period, figures.value, figures.revised_on
FROM figures
JOIN measures ON measures.council = figures.council AND measures.id = figures.indicator
WHERE figures.revised_on IS NOT NULL
ORDER BY figures.revised_on DESC, figures.council, figures.indicator, figures.period_end DESC;`,
	},
];

/** The same folder in Spark. */
export const sparkSample: Sample = {
	id: 'spark',
	title: 'Spark: a folder of files',
	code: `figures = spark.read.option("mergeSchema", "true").parquet("observations/")
figures.groupBy("council").count().show()`,
};
