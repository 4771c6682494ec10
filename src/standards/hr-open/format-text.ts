// What a text of a wrong format should have been, in words that name the cure.

const expected: Readonly<Record<string, string>> = {
  'hr-date': 'an existing ISO 8601 date, for example 2024-01-15',
  'hr-date-time': 'an existing ISO 8601 date and time with seconds, for example 2024-01-15T08:30:00+01:00',
  'hr-time': 'an ISO 8601 time, for example 08:30:00',
  'hr-duration': 'an ISO 8601 duration, for example PT7H30M',
  'hr-year': 'a year of four digits',
  'hr-year-month': 'a year and month, for example 2024-01',
  'hr-uri': 'an absolute URI, for example https://www.example.org/jobs',
  'hr-email': 'an e-mail address, for example name@example.org',
}

/** What a text of a format looks like, in words. */
export function expectedOf(format: string): string {
  return expected[format] ?? `a text of the format ${format}`
}

/** The text of a `format` fault. */
export function formatText(format: string, value: string): string {
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
  return `${JSON.stringify(shown)} is not ${expectedOf(format)}. Correct or remove it.`
}
