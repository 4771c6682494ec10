// What people call the elements that vendors' fields usually become: where a draft looks a field up. Names are compared
// without case, blanks and punctuation.

/** A canonical element and the words that vendors have for it. */
export interface CanonicalWord {
  readonly to: string
  readonly words: readonly string[]
  readonly shape?: 'date' | 'dateTime' | 'number' | 'boolean' | 'gender' | 'identifier' | 'country'
  /** A further row that this one brings along. */
  readonly also?: { readonly to: string; readonly constant: string }
}

const home = 'person.communication.address[useCode=home]'

const person: readonly CanonicalWord[] = [
  { to: 'person.name.given', words: ['first name', 'given name', 'forename', 'fname', 'legal first name', 'vorname'] },
  { to: 'person.name.middle', words: ['middle name', 'middle initial', 'mi'] },
  { to: 'person.name.family', words: ['last name', 'family name', 'surname', 'lname', 'legal last name', 'nachname'] },
  { to: 'person.name.preferred', words: ['preferred name', 'nickname', 'known as'] },
  { to: 'person.name.formattedName', words: ['full name', 'display name', 'name', 'employee name'] },
  {
    to: 'person.birthDate',
    words: ['date of birth', 'birth date', 'dob', 'birthday', 'born', 'geburtsdatum'],
    shape: 'date',
  },
  { to: 'person.gender', words: ['gender', 'sex'], shape: 'gender' },
  { to: 'person.maritalStatus', words: ['marital status'] },
  { to: 'person.legalId.value', words: ['ssn', 'social security number', 'national id'] },
  { to: 'person.tobaccoUserIndicator', words: ['tobacco', 'tobacco use', 'smoker'], shape: 'boolean' },
  {
    to: `${home}.line`,
    words: ['address', 'address 1', 'address line 1', 'line 1', 'street', 'street address', 'home address'],
  },
  { to: `${home}.extendedLines[type=address2].value`, words: ['address 2', 'address line 2', 'line 2', 'apartment'] },
  { to: `${home}.city`, words: ['city', 'town', 'home city'] },
  { to: `${home}.countrySubDivisions[type=state].value`, words: ['state', 'province', 'region', 'home state'] },
  { to: `${home}.postalCode`, words: ['zip', 'zip code', 'postal code', 'postcode', 'post code', 'plz'] },
  { to: `${home}.countryCode`, words: ['country', 'country code', 'home country'], shape: 'country' },
  {
    to: 'person.communication.phone[useCode=home].formattedNumber',
    words: ['home phone', 'phone', 'phone number', 'telephone'],
  },
  {
    to: 'person.communication.phone[useCode=mobile].formattedNumber',
    words: ['mobile', 'mobile phone', 'cell', 'cell phone'],
  },
  {
    to: 'person.communication.phone[useCode=work].formattedNumber',
    words: ['work phone', 'office phone', 'business phone'],
  },
  { to: 'person.communication.email[useCode=home].address', words: ['personal email', 'home email', 'private email'] },
  {
    to: 'person.communication.email[useCode=work].address',
    words: ['email', 'work email', 'email address', 'company email'],
  },
]

const employment: readonly CanonicalWord[] = [
  {
    to: 'documentId',
    words: [
      'employee id',
      'worker id',
      'person id',
      'id',
      'emp id',
      'staff id',
      'uuid',
      'member id',
      'subscriber id',
      'ee id',
    ],
    shape: 'identifier',
  },
  {
    to: 'person.id',
    words: ['employee number', 'personnel number', 'badge', 'payroll id', 'file number', 'staff number'],
    shape: 'identifier',
  },
  {
    to: 'employeeWorkLifeCycle.hire.date',
    words: ['hire date', 'start date', 'date of hire', 'hired', 'hired on', 'joined'],
    shape: 'date',
  },
  { to: 'employeeWorkLifeCycle.hire.originalDate', words: ['original hire date', 'first hire date'], shape: 'date' },
  {
    to: 'employeeWorkLifeCycle.termination.date',
    words: ['termination date', 'end date', 'term date', 'leave date', 'left on'],
    shape: 'date',
  },
  { to: 'deployment[0].job.title', words: ['job title', 'title', 'position', 'role', 'position title'] },
  {
    to: 'deployment[0].organization.name',
    words: ['department', 'department name', 'dept', 'team', 'unit', 'cost center name'],
  },
  { to: 'deployment[0].workLocation.name', words: ['location', 'work location', 'office', 'site'] },
  {
    to: 'deployment[0].scheduleHours.value',
    words: [
      'weekly hours',
      'hours per week',
      'std hours',
      'weekly working hours',
      'avg hours per week',
      'standard hours',
      'scheduled hours',
    ],
    shape: 'number',
    also: { to: 'deployment[0].scheduleHours.unitCode', constant: 'HUR' },
  },
]

const timecard: readonly CanonicalWord[] = [
  { to: 'documentId', words: ['id', 'entry id', 'time id', 'timesheet id', 'punch id'], shape: 'identifier' },
  {
    to: 'person.id',
    words: ['employee id', 'user id', 'worker id', 'employee', 'badge', 'emp id'],
    shape: 'identifier',
  },
  { to: 'person.name.formattedName', words: ['employee name', 'name', 'full name'] },
  {
    to: 'items[0].period.start',
    words: ['start', 'start time', 'clock in', 'in', 'punch in', 'started at'],
    shape: 'dateTime',
  },
  {
    to: 'items[0].period.end',
    words: ['end', 'end time', 'clock out', 'out', 'punch out', 'ended at'],
    shape: 'dateTime',
  },
  { to: 'items[0].comment.note', words: ['notes', 'note', 'comment'] },
]

/** What a dependent's row says beside what it says of the person. */
export const dependentWords: readonly CanonicalWord[] = [
  { to: 'relationshipCode', words: ['relationship', 'relation', 'dependent type', 'relationship type', 'member type'] },
  ...person.filter(({ to }) => !to.includes('.communication.')),
]

const candidate: readonly CanonicalWord[] = [
  { to: 'documentId', words: ['id', 'candidate id', 'applicant id', 'application id', 'uuid'], shape: 'identifier' },
  ...person,
]

const patient: readonly CanonicalWord[] = [
  {
    to: 'identifier[system=$system.system].value',
    words: ['mrn', 'medical record number', 'patient id', 'id', 'chart number'],
    shape: 'identifier',
  },
  { to: 'name[0].family', words: ['last name', 'family name', 'surname'] },
  { to: 'name[0].given[0]', words: ['first name', 'given name', 'forename'] },
  { to: 'name[0].given[1]', words: ['middle name'] },
  { to: 'name[0].text', words: ['name', 'full name', 'patient name'] },
  { to: 'birthDate', words: ['date of birth', 'birth date', 'dob'], shape: 'date' },
  { to: 'gender', words: ['gender', 'sex'], shape: 'gender' },
  { to: 'telecom[system=phone].value', words: ['phone', 'phone number', 'telephone', 'home phone'] },
  { to: 'telecom[system=email].value', words: ['email', 'email address'] },
  { to: 'address[0].line[0]', words: ['address', 'street', 'address 1', 'address line 1'] },
  { to: 'address[0].city', words: ['city', 'town'] },
  { to: 'address[0].state', words: ['state', 'province'] },
  { to: 'address[0].postalCode', words: ['zip', 'zip code', 'postal code', 'postcode'] },
]

const opening: readonly CanonicalWord[] = [
  {
    to: 'documentId',
    words: ['id', 'job id', 'position id', 'requisition id', 'posting id', 'job code', 'requisition number'],
    shape: 'identifier',
  },
  { to: 'positionProfiles[0].positionTitle', words: ['title', 'job title', 'position title', 'position', 'name'] },
  { to: 'positionProfiles[0].positionUri', words: ['url', 'apply url', 'job url', 'link'] },
  { to: 'positionProfiles[0].positionLocation[0].name', words: ['location', 'office', 'site', 'work location'] },
  { to: 'positionProfiles[0].positionLocation[0].city', words: ['city', 'town'] },
  { to: 'positionProfiles[0].positionLocation[0].postalCode', words: ['zip', 'zip code', 'postal code', 'plz'] },
  {
    to: 'positionProfiles[0].positionOrganizations[responsibilityCode=Department].name',
    words: ['department', 'department name', 'team', 'unit'],
  },
  { to: 'positionProfiles[0].jobCategories[0].name', words: ['category', 'job category', 'recruiting category'] },
  { to: 'positionProfiles[0].positionFormattedDescriptions[0].content', words: ['description', 'job description'] },
]

/** The words for a kind; none for a kind that no draft knows yet. */
export const wordsFor: Readonly<Record<string, readonly CanonicalWord[]>> = {
  Census: [...employment, ...person],
  Candidate: candidate,
  Timecard: timecard,
  PositionOpening: opening,
  Patient: patient,
}
