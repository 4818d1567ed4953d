import { AUDIT_HELP_EN } from './help-audit';
import { DOCUMENT_HELP_EN } from './help-document';
import { CONSOLIDATION_HELP_EN } from './help-consolidation';
import { TIEOUT_HELP_EN } from './help-tieout';
import { YEARS_HELP_EN } from './help-years';
import { YUAN_HELP_EN } from './help-yuan';
import type { CommandName } from './words';

export const HELP_EN = `juesuan: the official final-accounts disclosure tables of Chinese public units, checked, with their narrative.

Usage: juesuan <command> [options]

Commands:
  template --set SET --out F.xlsx   make the empty tables, with live formulas and print set-up
  check F.xlsx                      check tables that were filled in
  next-year F.xlsx --out G.xlsx     make the next year's workbook
  last-year F.xlsx --from E.xlsx --out G.xlsx
                                    fill in last year's figures and opening balances
  from-yuan F.xlsx --out G.xlsx     make the tables in 万元 from tables in 元
  consolidate DIR --out F.xlsx      make a department's tables from its units'
  narrate F.xlsx                    write part three, 情况说明
  tieout [F.xlsx] TEXT.docx         hold a narrative or published text against the tables
  document F.xlsx --out F.docx      make the whole disclosure as a Word file, and a PDF
  report F.xlsx                     make the 校验报告, or compare its fingerprint
  archive F.xlsx --out F.zip        pack the workbook, the disclosure and the 校验报告
  audit DIR                         check every workbook in a folder, by unit and by rule

Options:
  --lang zh|en    messages in Chinese (default) or English
  --help          this text; "juesuan check --help" for one command
  --version       the version

Exit codes: 0 no error; 1 errors found; 2 not done (unreadable file, wrong option)
`;

export const COMMAND_HELP_EN: Readonly<Record<CommandName, string>> = {
  ...CONSOLIDATION_HELP_EN,
  ...YEARS_HELP_EN,
  ...YUAN_HELP_EN,
  template: `Makes the empty tables of a form set.

Usage: juesuan template --set shanxi-2024 --out F.xlsx [options]

Options:
  --set SET        shanxi-2024 or shanghai-2024; an unknown one lists them all
  --out FILE       the .xlsx file to make; an existing one is kept beside it as …（旧1）
  --force          replace an existing file, keeping nothing of it
  --unit NAME      name of the unit
  --year YEAR      e.g. 2024; left out: the set's year
  --kind KIND      行政, 参公 or 事业
  --level LEVEL    单位 or 部门; drives the wording
  --codes CODES    codes to lay out, separated by commas, e.g. 2080106,2101102; parents are added
  --code-list FILE the year's classification (.xlsx or .csv), kept on the sheet 科目名称; --codes FILE will do too
  --projects NAMES a 绩效自评表 for each project, names parted by semicolons; may be given more than once
  --short          their short form; left out: the full one
  --lang zh|en     messages in Chinese (default) or English
`,
  check: `Checks tables that were filled in.

Usage: juesuan check F.xlsx [--last-year E.xlsx] [--codes LIST.xlsx] [--set SET] [--json]

Options:
  --codes FILE     the year's classification (.xlsx or .csv with codes and names): names are checked by it
  --set SET        the set that the tables are of (shanxi-2024, shanghai-2024); recognised where left out, and said where two fit
  --last-year FILE last year's workbook: last year's figures and opening balances are checked by it
  --json           the result as JSON; tables that were not found are in missingTables
  --lang zh|en     messages in Chinese (default) or English

error: the figures do not tie, and rounding cannot explain it.
check: not necessarily wrong; somebody should look or give a reason.
rounding: a difference that rounding 元 to 万元 explains; nothing to do.
Exit codes: 0 no error; 1 errors found; 2 the file or one of its sheets is unreadable
`,
  narrate: `Writes part three, 情况说明, from tables that were filled in.

Usage: juesuan narrate F.xlsx [--out F.txt] [--json]

Options:
  --out FILE       write to a file instead of the screen; an existing one is kept beside it as …（旧1）
  --force          replace an existing file, keeping nothing of it
  --json           as JSON, every number with the cells that it came from
  --lang zh|en     messages in Chinese (default) or English; the narrative itself is Chinese

Reasons and purposes are kept on the sheet 说明参数; what is missing is marked by 【】.
Exit codes: 0 no errors; 1 written, but the tables hold errors; 2 not done
`,
  ...TIEOUT_HELP_EN,
  ...DOCUMENT_HELP_EN,
  audit: AUDIT_HELP_EN,
};
