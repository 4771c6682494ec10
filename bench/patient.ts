// A Patient of about 2 KB, as a hospital's system sends it; every one has identifiers of its own.

/** JSON text of Patient number `n`. */
export function patientText(n: number): string {
  return `${head}${n}${middle}${n}${tail}`
}

const [head = '', middle = '', tail = ''] = JSON.stringify({
  resourceType: 'Patient',
  text: {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${'Known to the clinic since the spring. '.repeat(14)}</p></div>`,
  },
  identifier: [
    {
      use: 'official',
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
      system: 'urn:oid:2.16.840.1.113883.19.5',
      value: 'MRN-%',
    },
  ],
  active: true,
  name: [
    { use: 'official', family: 'Lindqvist-%', given: ['Amara', 'Ngozi'], prefix: ['Ms.'] },
    { use: 'usual', given: ['Ama'] },
  ],
  telecom: [
    { system: 'phone', value: '(207) 555 0148', use: 'home', rank: 1 },
    { system: 'phone', value: '(207) 555 0100', use: 'work', rank: 2 },
    { system: 'email', value: 'amara@mail.example', use: 'home' },
  ],
  gender: 'female',
  birthDate: '1987-02-28',
  deceasedBoolean: false,
  address: [
    {
      use: 'home',
      type: 'both',
      text: '48 Harbour Lane, Apt 5B, Portland ME 04101, USA',
      line: ['48 Harbour Lane', 'Apt 5B'],
      city: 'Portland',
      district: 'Cumberland',
      state: 'ME',
      postalCode: '04101',
      country: 'US',
      period: { start: '2014-05-25' },
    },
  ],
  maritalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' }] },
  contact: [
    {
      relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'N' }] }],
      name: { family: 'Okonkwo', given: ['Tobias'] },
      telecom: [{ system: 'phone', value: '+1 207 555 0199' }],
      gender: 'male',
      period: { start: '2016' },
    },
  ],
  managingOrganization: { reference: 'Organization/harbor-clinic', display: 'Harbor Clinic' },
}).split('%')
