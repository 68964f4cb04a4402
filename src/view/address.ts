/** The one place that spells the site's addresses: root-relative, without the base path. They never change meaning. */

import type { GroupId, IndicatorId, NodeId, ReleaseId, ServiceId } from '../domain/ids.ts';

export const address = {
	home: '/',
	plan: '/plan/',
	crosswalk: '/plan/crosswalk/',
	node: (id: NodeId): string => `/plan/${id}/`,
	measures: '/measures/',
	measure: (id: IndicatorId): string => `/measures/${id}/`,
	/** The chart alone, for frames on other sites, where a build makes it. */
	embed: (id: IndicatorId): string => `/embed/${id}/`,
	/** All periods of the comparison figures of one measure. */
	measureComparisons: (id: IndicatorId): string => `/measures/${id}/comparisons/`,
	alphabet: '/a-z/',
	reports: '/reports/',
	report: (id: ReleaseId): string => `/reports/${id}/`,
	/** Reports and corrections, to follow. */
	feed: '/reports/atom.xml',
	feedJson: '/reports/feed.json',
	/** The same feed as JSON. */
	jsonTwin: (feed: string): string => feed.replace(/atom\.xml$/, 'feed.json'),
	correctionsFeed: '/corrections/atom.xml',
	nodeFeed: (id: NodeId): string => `/plan/${id}/atom.xml`,
	calendar: '/timetable/dates.ics',
	exceptions: '/exceptions/',
	/** Every promised action; absent where none was ever named. */
	promises: '/promises/',
	corrections: '/corrections/',
	worseAndChanged: '/corrections/#worse',
	services: '/services/',
	service: (id: ServiceId): string => `/services/${id}/`,
	/** Ratings judged by people, put together by the council's rule; absent where nobody judged. */
	scorecards: '/scorecards/',
	scorecard: (id: ServiceId): string => `/scorecards/${id}/`,
	places: '/places/',
	place: (id: string): string => `/places/${id}/`,
	lenses: '/lenses/',
	lens: (id: string): string => `/lenses/${id}/`,
	compare: (id: GroupId): string => `/compare/${id}/`,
	/** The record of past projections. */
	projections: '/projections/',
	timetable: '/timetable/',
	/** What the council paid to suppliers; absent where it publishes no payments. */
	spending: '/spending/',
	/** Where every payment can be searched. */
	payments: '/spending/payments/',
	suppliers: '/spending/suppliers/',
	/** Suppliers whose names begin with one letter. */
	suppliersAt: (letter: string): string => `/spending/suppliers/${letter}/`,
	spendingServices: '/spending/services/',
	/** A file for exploring payments: a month of them, or the summary. */
	spendingFile: (file: string): string => `/data/latest/spending/${file}`,
	data: '/data/',
	/** The picture that stands for a page where somebody shares a link to it. */
	card: (page: string): string => `/pictures${page === '/' ? '/home' : page.replace(/\/$/, '')}.png`,
	/** The chart of a measure as PNG, where a build makes it. */
	chartPicture: (id: IndicatorId): string => `/pictures/charts/${id}.png`,
	/** The whole site, where a build makes it. */
	archive: '/archive.zip',
	/** The JSON files as an interface. */
	api: '/data/api/',
	openApi: '/data/openapi.json',
	dataset: (id: string): string => `/data/${id}/`,
	/** Always the newest; a short-lived copy, never a redirect. */
	latestFile: (file: string): string => `/data/latest/${file}`,
	/** Never changes. */
	releaseFile: (id: ReleaseId, file: string): string => `/data/releases/${id}/${file}`,
	/** A file exactly as it was signed. */
	signedFile: (id: ReleaseId, file: string): string => `/data/releases/${id}/signed/${file}`,
	/** Who signed what, for programs and for /verify/. */
	signatures: '/data/signatures.json',
	auditFile: '/data/latest/audit.csv',
	auditSample: '/data/latest/audit-sample.csv',
	/** The data sets of the Transparency Code: what is published, how often, and whether on time. */
	transparency: '/transparency/',
	dataSet: (id: string): string => `/transparency/${id}/`,
	/** A file of one data set, named by its period. */
	dataSetFile: (id: string, file: string): string => `/data/transparency/${id}/${file}`,
	verify: '/verify/',
	audit: '/audit/',
	search: '/search/',
	/** Where officers check a file in their browser. */
	check: '/check/',
	/** What that page must know of what was published. */
	checkContext: '/check/context.json',
	/** The officers' guide. */
	guide: '/guide/',
	chapter: (id: string): string => `/guide/${id}/`,
	/** The sheet to fill in for the next report, and its files. */
	template: '/guide/template/',
	templateFile: (name: string): string => `/guide/template/${name}`,
	/** Below it stands what each message of the check means. */
	messages: '/guide/checks/',
	message: (code: string): string => `/guide/checks/${code}/`,
	/** What is late, and how good the figures are. */
	dataQuality: '/data-quality/',
	methods: '/methods/',
	about: '/about/',
	notPublished: '/about/not-published/',
	/** Whom to tell of a weakness: where RFC 9116 looks. */
	security: '/.well-known/security.txt',
	howWeTest: '/about/how-we-test/',
	accessibility: '/accessibility/',
	glossary: '/glossary/',
} as const;
