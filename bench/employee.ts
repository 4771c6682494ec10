// One BambooHR employee with every mapped field, and what a programmer would write by hand to translate it both ways:
// the side that a mapping is measured against. It knows no complement, no states and no issues.

export type Employee = Readonly<Record<string, string | undefined>>

/** An employee whose every field has a value; `number` makes it one of many. */
export function employeeOf(number: number): Employee {
  return {
    id: String(number),
    employeeNumber: `E${number}`,
    displayName: 'Amara Okafor',
    firstName: 'Amara',
    preferredName: 'Am',
    middleName: 'T',
    lastName: 'Okafor',
    ssn: '900-12-3401',
    dateOfBirth: '1991-02-03',
    gender: 'Female',
    maritalStatus: 'Single',
    address1: '12 Mill St',
    address2: 'Apt 3',
    city: 'Portland',
    state: 'ME',
    zipcode: '04101',
    country: 'United States',
    homePhone: '207-555-0101',
    mobilePhone: '207-555-0102',
    workPhone: '207-555-0103',
    homeEmail: 'amara@okafor.example',
    workEmail: 'a.okafor@clinic.example',
    hireDate: '2020-03-01',
    originalHireDate: '2019-01-07',
    terminationDate: '2024-02-29',
    jobTitle: 'Nurse',
    employmentHistoryStatus: 'Full-Time',
    department: 'Urgent Care',
    exempt: 'Non-exempt',
    location: 'Portland',
  }
}

const genders: Readonly<Record<string, string>> = { Male: 'Male', Female: 'Female' }
const schedules: Readonly<Record<string, string>> = { 'Full-Time': 'FullTime', 'Part-Time': 'PartTime' }
const scheduleNames: Readonly<Record<string, string>> = { FullTime: 'Full-Time', PartTime: 'Part-Time' }
const countries: Readonly<Record<string, string>> = { 'United States': 'US', Canada: 'CA', Mexico: 'MX' }
const countryNames: Readonly<Record<string, string>> = { US: 'United States', CA: 'Canada', MX: 'Mexico' }

/** The Census of an employee, by hand. */
export function censusByHand(one: Employee) {
  return {
    documentId: { value: one.id, schemeId: 'employee-id', schemeAgencyId: 'BambooHR' },
    person: {
      id: { value: one.employeeNumber, schemeId: 'employee-number', schemeAgencyId: 'BambooHR' },
      name: {
        formattedName: one.displayName,
        given: one.firstName,
        preferred: one.preferredName,
        middle: one.middleName,
        family: one.lastName,
      },
      legalId: { value: one.ssn, schemeId: 'SSN' },
      birthDate: dateByHand(one.dateOfBirth),
      gender: genders[one.gender ?? ''],
      maritalStatus: one.maritalStatus,
      communication: {
        address: [
          {
            useCode: 'home',
            line: one.address1,
            extendedLines: [{ type: 'address2', value: one.address2 }],
            city: one.city,
            countrySubDivisions: [{ type: 'state', value: one.state }],
            postalCode: one.zipcode,
            countryCode: countries[one.country ?? ''],
          },
        ],
        phone: [
          { useCode: 'home', formattedNumber: one.homePhone },
          { useCode: 'mobile', formattedNumber: one.mobilePhone },
          { useCode: 'work', formattedNumber: one.workPhone },
        ],
        email: [
          { useCode: 'home', address: one.homeEmail },
          { useCode: 'work', address: one.workEmail },
        ],
      },
    },
    employeeWorkLifeCycle: {
      hire: { date: dateByHand(one.hireDate), originalDate: dateByHand(one.originalHireDate) },
      termination: { date: dateByHand(one.terminationDate) },
    },
    deployment: [
      {
        job: { title: one.jobTitle },
        position: { positionScheduleType: schedules[one.employmentHistoryStatus ?? ''] },
        organization: { name: one.department, responsibilityCode: 'Department' },
        wageHourLawCoverageIndicator: one.exempt === 'Non-exempt',
        workLocation: { name: one.location },
      },
    ],
  }
}

/** The employee of a Census, by hand. */
export function employeeByHand(census: ReturnType<typeof censusByHand>): Employee {
  const { person, employeeWorkLifeCycle: life } = census
  const { communication } = person
  const address = communication.address.find(({ useCode }) => useCode === 'home')
  const phone = (use: string) => communication.phone.find(({ useCode }) => useCode === use)?.formattedNumber
  const email = (use: string) => communication.email.find(({ useCode }) => useCode === use)?.address
  const [deployment] = census.deployment
  return {
    id: census.documentId.value,
    employeeNumber: person.id.value,
    displayName: person.name.formattedName,
    firstName: person.name.given,
    preferredName: person.name.preferred,
    middleName: person.name.middle,
    lastName: person.name.family,
    ssn: person.legalId.value,
    dateOfBirth: person.birthDate,
    gender: person.gender,
    maritalStatus: person.maritalStatus,
    address1: address?.line,
    address2: address?.extendedLines.find(({ type }) => type === 'address2')?.value,
    city: address?.city,
    state: address?.countrySubDivisions.find(({ type }) => type === 'state')?.value,
    zipcode: address?.postalCode,
    country: countryNames[address?.countryCode ?? ''],
    homePhone: phone('home'),
    mobilePhone: phone('mobile'),
    workPhone: phone('work'),
    homeEmail: email('home'),
    workEmail: email('work'),
    hireDate: life.hire.date,
    originalHireDate: life.hire.originalDate,
    terminationDate: life.termination.date,
    jobTitle: deployment?.job.title,
    employmentHistoryStatus: scheduleNames[deployment?.position.positionScheduleType ?? ''],
    department: deployment?.organization.name,
    exempt: deployment?.wageHourLawCoverageIndicator ? 'Non-exempt' : 'Exempt',
    location: deployment?.workLocation.name,
  }
}

function dateByHand(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text
}
