// The page that shows how ours holds against another converter's results.

import { exclusions } from './hl7v2-facts.ts'
import { elsewhere, type Figures, type Report } from './hl7v2-pairs.ts'

/** docs/conformance/hl7v2.md for a report. */
export function pageOf(report: Report): string {
  const kinds = Object.entries(report.kinds).sort(([, one], [, other]) => other.theirs - one.theirs)
  const sum = total(kinds.map(([, figures]) => figures))
  const common = total(kinds.filter(([, { both }]) => both > 0).map(([, figures]) => figures))
  return `# HL7 v2 against another converter

${report.messages} ADT, ORU and SIU messages come with the FHIR R4 result of another converter (Microsoft's FHIR-Converter, MIT; the pairs
are not part of this repository: \`INTERLINGUA_HL7V2_PAIRS\`). Both results are taken apart into facts, kind, path and
value, and the facts are compared as bags, message by message. \`npm run conformance\` renews this page with
\`INTERLINGUA_GOLDEN=write\`, and fails when a kind states less than it did.

Of ${sum.theirs} facts of the other converter, ours states ${sum.both} too (${percent(sum)}; ${percent(common)} in the kinds that both make), and ${sum.more} that
the other does not.

| kind | facts | ours too | | ours alone |
|---|---|---|---|---|
${kinds.map(([kind, figures]) => `| ${kind} | ${figures.theirs} | ${figures.both} | ${percent(figures)} | ${figures.more} |`).join('\n')}

## What is left out of the count

${Object.entries(exclusions)
  .map(([name, why]) => `- \`${name}\` (${report.excluded[name as keyof typeof exclusions] ?? 0} facts): ${why}.`)
  .join('\n')}
${Object.entries(report.elsewhere)
  .sort(([, one], [, other]) => other - one)
  .map(([kind, facts]) => `- ${kind} (${facts} facts): ${elsewhere[kind]}.`)
  .join('\n')}

The system is declared to be in UTC for times without a zone. Moments are compared as instants, references by the kind they lead to, paths without positions.

## Where the two differ most

The fields with the most facts that ours does not state:

| field | facts | ours too |
|---|---|---|
${Object.entries(report.fields)
  .sort(([, one], [, other]) => other.theirs - other.both - (one.theirs - one.both))
  .slice(0, 25)
  .map(([field, { theirs, both }]) => `| ${field} | ${theirs} | ${both} |`)
  .join('\n')}

Known differences by decision:

- The other converter turns language, religion and relationship codes into those of other code systems by tables of its
  own; ours keeps the code and the system that the sender gave.
- It repeats the display of a code as text; ours states it once.
- It makes a record of a practitioner, a related person or a place that has a name and no number. Ours makes a record
  only of what a number names, and states the name where it is referred to; the rest is in the complement.
- It gives an account the state \`active\`, which no message says; ours says \`unknown\`.
- A29, A28 and A31 are about the person, so ours makes no Encounter of them.
- Segments that ours does not map (ROL roles, PRT, ARV, ACC, PDA, RF1, FT1, TXA) are kept whole in the complement and come back.

## What a broken message is told

The other converter's results carry no word of what was wrong with a message. Ours names segment, field and rule (a test
holds it to each line):

| message | answer |
|---|---|
| PID-7 is \`19870231\` | \`date-invalid\`, \`line 3, PID[1]-7\`: no real date; the patient is quarantined, the visit is not |
| PID-3 is missing | \`required\`, \`PID[1]-3\`: the standard requires it; \`identifier-missing\` |
| OBX-2 is NM and OBX-5 \`<5\` | \`number-invalid\`, \`OBX[1]-5[1]\`: not a plain number; this result is quarantined, the others are not |
| OBX-11 is \`Q\` | \`code-unmapped\`, \`OBX[1]-11\`: not in the table of result states |
| PV1-44 has no zone and none is declared | \`zone-missing\`, \`PV1[1]-44\`, with the cure |
| PV1 has no visit number and PID no account | \`identifier-missing\`, \`PV1[1]-19.1\` |
| two OBX of one order with the same test and sub-id | \`identifier-twice\`: the second would undo the first |
| PID-8 is \`Z\` | warning \`code-unmapped\`, \`PID[1]-8\`: the element is left out, the rest is taken |
`
}

function total(list: readonly Figures[]): Figures {
  const sum = { theirs: 0, both: 0, more: 0 }
  for (const { theirs, both, more } of list) {
    sum.theirs += theirs
    sum.both += both
    sum.more += more
  }
  return sum
}

function percent({ theirs, both }: Figures): string {
  return theirs === 0 ? '–' : `${((100 * both) / theirs).toFixed(0)} %`
}
