// The commands as a table: what help prints, which options they take, and where their code is (loaded when it runs).

import type { ParseArgsOptionsConfig } from 'node:util'
import type { Invocation } from './invocation.ts'

export interface Command {
  readonly name: string
  readonly summary: string
  /** Help of this command alone: usage line, options, examples. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
  /** Its code. The number is the exit code. */
  readonly load: () => Promise<{ readonly run: (invocation: Invocation) => Promise<number> }>
}

const format = { type: 'string' } as const
const reach = { url: { type: 'string' }, key: { type: 'string' } } as const

const reachHelp = `  --url URL             the running gateway (default: the one that holds the data folder)
  --key KEY             its key (default: INTERLINGUA_ADMIN_KEY, or the data folder's admin-key)`

export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: 'start the gateway',
    options: {},
    load: () => import('./serve.ts'),
    help: `Usage: interlingua serve

Starts the gateway and stops it in good order on Ctrl-C or SIGTERM. Without DATABASE_URL it keeps its data in
INTERLINGUA_DATA (./data) with an embedded engine; an empty one is given the example workspace, unless
INTERLINGUA_WORKSPACE names a folder or says 'none'. All variables: docs/operations.md.

Examples
  npx interlingua serve
  PORT=9000 INTERLINGUA_WORKSPACE=none npx interlingua serve
  DATABASE_URL=postgres://localhost/interlingua npx interlingua serve`,
  },
  {
    name: 'migrate',
    summary: 'bring the database up to this version',
    options: { check: { type: 'boolean' } },
    load: () => import('./migrate.ts'),
    help: `Usage: interlingua migrate [--check]

Applies what is missing of src/db/migrations to the database of DATABASE_URL, or to the data folder. 'serve' does the
same when it starts.

  --check               change nothing; list what is missing and exit 1 if anything is

Example
  DATABASE_URL=postgres://localhost/interlingua npx interlingua migrate --check`,
  },
  {
    name: 'apply',
    summary: 'load a workspace: systems, authorities, feeds, clients',
    options: { plan: { type: 'boolean' }, format, ...reach },
    load: () => import('./apply.ts'),
    help: `Usage: interlingua apply <folder> [--plan] [--format text|json] [--url URL --key KEY]

Reads the folder's YAML and JSON files, shows what would change, and changes it. Only what an earlier apply of the same
workspace made is changed or removed; what the API made is left alone and shown as a conflict (exit 1).
A running gateway is asked through its API; otherwise the database is opened here.

  --plan                only show what would change
  --format FORMAT       text (default) or json
${reachHelp}

Examples
  npx interlingua apply examples/hospital --plan
  npx interlingua apply examples/hospital`,
  },
  {
    name: 'check',
    summary: 'check files against a standard',
    options: {
      standard: { type: 'string' },
      kind: { type: 'string' },
      type: { type: 'string' },
      depth: { type: 'string' },
      level: { type: 'string' },
      profile: { type: 'string' },
      package: { type: 'string', multiple: true },
      schemas: { type: 'string' },
      reject: { type: 'string', multiple: true },
      ignore: { type: 'string', multiple: true },
      explain: { type: 'string' },
      format,
    },
    load: () => import('./check.ts'),
    help: `Usage: interlingua check [options] <file or folder>…
       interlingua check --explain <rule>

Checks JSON, XML and NDJSON; in a folder every .json, .xml and .ndjson, in name order; '-' is the standard input.
Exit 0 when all are valid, 1 when not, 2 for wrong use.

  --standard NAME       fhir or hr-open (default: whichever the content says)
  --kind KIND           Patient, Census, ScreeningOrder, screening/Order, … (default: what the content says it is)
  --type TYPE           HR Open: a part of a document, such as common/PersonNameType
  --depth DEPTH         structure, rules (default; HR Open: lint too) or profiles (--level means the same)
  --profile NAME        HR Open: what it must be complete for: new-hire, termination, timecard-for-payroll, …
                        FHIR: the URL of a profile to be met, beside those that a resource names
  --package PLACE       FHIR: a package (folder or .tgz) or folder of profiles, value sets, questionnaires to check
                        against (may be repeated)
  --schemas WHOSE       HR Open: own (default), or official: those of 'interlingua standards import'
  --reject RULE         make remarks of this rule or family errors: lint.time-zone, lint, … (may be repeated)
  --ignore RULE         leave them out (may be repeated; what a schema refuses stays refused)
  --explain RULE        what a rule id means; 'all' lists every rule
  --format FORMAT       text (default), json: one line a file (a record, for NDJSON) with file, valid, issues; sarif; junit

Examples
  npx interlingua check patient.json
  npx interlingua check --standard hr-open --kind Census --format json folder/
  npx interlingua check --package hl7.fhir.uv.ips-2.0.0.tgz summary.json
  npx interlingua check --profile timecard-for-payroll --reject lint.time-zone timecards/`,
  },
  {
    name: 'standards',
    summary: "load an operator's official HR Open distribution",
    options: { format },
    load: () => import('./import-standards.ts'),
    help: `Usage: interlingua standards import <folder or zip>
       interlingua standards list

Takes over the JSON schemas of an official HR Open 4.2 distribution, beside our own, for check --schemas official. They
are kept in INTERLINGUA_STANDARDS, or in the folder standards of INTERLINGUA_DATA.

  --format FORMAT       text (default) or json

Examples
  npx interlingua standards import ~/HROpenStandards-4.2.1.zip
  npx interlingua check --schemas official --kind Candidate candidate.json`,
  },
  {
    name: 'translate',
    summary: "translate a vendor's payload, or back, without a server",
    options: {
      vendor: { type: 'string' },
      message: { type: 'string' },
      direction: { type: 'string' },
      system: { type: 'string' },
      explain: { type: 'boolean' },
      format,
    },
    load: () => import('./translate.ts'),
    help: `Usage: interlingua translate --vendor VENDOR --message MESSAGE [options] <file>…

Prints the canonical records of a vendor's payload and what is wrong with it; with --direction out, the vendor's form
of canonical records (a record, a list, NDJSON, or what the way in printed). '-' is the standard input; a file that is
not here is looked for in the vendor's folder. Exit 1 when an issue is an error.

  --vendor NAME         a folder of vendors/: adp, bamboohr, clinic, lab-results, personio, workday, …
  --message NAME        one of its messages, as its vendor.json names them
  --direction in|out    default: in
  --explain             for each canonical element its vendor field, the rule between, and both values
  --system FILE         how an installation layers on the mapping (identifier, zone, dialect, codes, rows)
  --format FORMAT       text (default), or json: {"records", "issues"} for in, {"payload", "issues"} for out

Examples
  npx interlingua translate --vendor bamboohr --message employees samples/employees.json
  npx interlingua translate --vendor clinic --message patients --format json samples/patients.csv`,
  },
  {
    name: 'vendor',
    summary: 'check, draft and compare vendor folders',
    options: {
      sample: { type: 'string' },
      kind: { type: 'string' },
      standard: { type: 'string' },
      out: { type: 'string' },
      against: { type: 'string' },
      system: { type: 'string' },
      count: { type: 'string' },
      url: { type: 'string' },
      key: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      write: { type: 'boolean' },
      format,
    },
    load: () => import('./vendor.ts'),
    help: `Usage: interlingua vendor check <folder> [--runs N] [--seed N] [--write] [--format text|json]
       interlingua vendor new <name> --sample FILE --kind KIND [--standard NAME] [--out FOLDER]
       interlingua vendor diff <old folder> <new folder> --against FOLDER|transfers [--system FILE] [--format text|json]

check  reads a vendor folder, turns its samples both ways, tries the laws of its mappings on made-up items, and shows
       the smallest one that breaks a law. Lists what has no way back, what nothing reads, and what the standard
       requires. Exit 0 when all holds, 1 when not, 2 for wrong use.
new    drafts a folder from a sample (CSV, or a list of JSON objects): a row for each field it recognises, with how
       sure it is, and questions as comments.
diff   shows, field by field, what a changed mapping would make of past payloads: files, or what a running gateway
       was sent. With --system, under a system's overlay too, and where that overlay stood on what has changed.

  --runs, --seed N      how many made-up items (200), and which (1)
  --write               write the expected files beside the samples
  --sample FILE         a payload to draft from
  --kind KIND           what its items are: Census, Candidate, Timecard, Patient, …
  --out FOLDER          where the draft goes (default: a folder of its name, here)
  --against FOLDER      past payloads, each as the message whose samples have its ending
  --against transfers   the last payloads that the running gateway keeps of the vendor (--count N, 50)
  --system FILE         how an installation layers on the mapping (identifier, zone, dialect, codes, rows)
  --url, --key          the running gateway (default: the one on the data folder, and its stored key)

Examples
  npx interlingua vendor check vendors/bamboohr
  npx interlingua vendor new acme --sample people.csv --kind Census`,
  },
  {
    name: 'keys',
    summary: 'make, list and revoke the keys of clients',
    options: {
      system: { type: 'string' },
      scope: { type: 'string', multiple: true },
      name: { type: 'string' },
      expires: { type: 'string' },
      disclosure: { type: 'string' },
      format,
    },
    load: () => import('./keys.ts'),
    help: `Usage: interlingua keys list
       interlingua keys make <client> --system SYSTEM --scope SCOPE… [--name NAME] [--expires DATE]
                             [--disclosure POLICY]
       interlingua keys revoke <client>

Works on the database of DATABASE_URL, or on the data folder while no gateway runs on it. A key is shown once, when it
is made; only its digest is kept.

  --scope SCOPE         may be repeated: 'system/Patient.rs', 'system/Census.cud', 'vendor/bamboohr.employees.c', …
  --expires DATE        for example 2027-01-31
  --disclosure POLICY   how its reads are put on record: strict (default) or batched; docs/disclosure.md
  --format FORMAT       text (default) or json

Example
  npx interlingua keys make ward-screen --system ehr --scope 'system/Patient.rs'`,
  },
  {
    name: 'transfers',
    summary: 'what crossed the border of a running gateway',
    options: {
      outcome: { type: 'string' },
      system: { type: 'string' },
      kind: { type: 'string' },
      count: { type: 'string' },
      format,
      ...reach,
    },
    load: () => import('./transfers.ts'),
    help: `Usage: interlingua transfers [options] [transfer]

Lists the newest transfers of a running gateway, or shows one by its id.

  --outcome, --system, --kind, --count    filters of the list
  --format FORMAT       text (default) or json
${reachHelp}

Example
  npx interlingua transfers --outcome refused`,
  },
]
