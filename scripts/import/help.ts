// What npm run import -- --help prints.

export const HELP = `npm run import -- KIND SOURCE [options]

Reads figures that stand somewhere else, and writes a draft release or a new site. It asks wherever the source leaves
something open: in a terminal one question after the other; otherwise it ends with a list of the questions and of what
answers them. Nothing is changed in silence: import/ID/report.csv says what was read, renamed, converted, dropped and
added, with the rows; import/ID/report.md sums it up; import/ID/mapping.json answers every question next time.

  xlsx FILE        a workbook that npm run new-release -- --workbook wrote and officers filled in: its release is written
                   and checked, and what is wrong is told at the sheet and the cell
  xlsx FILE --mapping FILE   any other workbook with a table in it
  csv FILE         a tidy table, or one with a column for each period
  open-sdg DIR     an Open SDG data repository: figures, metadata and settings
  mapping-schema   prints the JSON Schema of a mapping file

  --mapping FILE     which column is what, and what the source's spellings mean
  --answer KEY=TEXT  the answer to a question, by the key that it was printed with; as often as needed
  --take-suggestions what we would answer, wherever the question says so; the report lists every such answer
  --out DIR          write a new site there, into an empty or new folder
  --site DIR         write a draft release into this site (of an officer's workbook: this repository's own when left out)
  --id ID            the release (imported when left out; of an officer's workbook the one that its first sheet names)
  --period PERIOD    the period of the draft release, where none follows from the releases before it
  --replace          write over the files of an earlier import, and remove its tables that this one does not have; of an
                     officer's workbook, take what it changes or leaves out from the folder (only then is it asked for)
  --help             this text

Ends with 0 when nothing is wrong, 1 when questions are open, there are errors or nothing was written, 2 when the
command was misused.`;
