// What npm run bench -- --help prints.

export const HELP = `npm run bench -- [options]

Weighs the methods; a build of the demonstration with the code of the pages compiled anew, and another with that code kept;
and a build of a made-up council of 1,000 measures and 40 quarters.

  --site DIR    another site to build, as often as needed
  --measures N  measures of the made-up council (1000)
  --record      writes the times where /about/how-we-test/ shows them
  --bulk        instead: 300 councils of 1,000 measures and 80 quarters as Parquet files, merged, and asked three questions
  --councils N  councils of --bulk (300)
  --help        this text

Ends with 0 when everything keeps within its limits, 1 when something does not.`;
