// The employee both ways as a JSONata expression each: what a mapping costs where it is an expression instead of rows.
// https://docs.jsonata.org

import jsonata from 'jsonata'

const census = `(
  $genders := {"Male": "Male", "Female": "Female"};
  $schedules := {"Full-Time": "FullTime", "Part-Time": "PartTime"};
  $countries := {"United States": "US", "Canada": "CA", "Mexico": "MX"};
  $date := function($text) { $text ~> /^\\d{4}-\\d\\d-\\d\\d$/ ? $text };
  {
    "documentId": {"value": id, "schemeId": "employee-id", "schemeAgencyId": "BambooHR"},
    "person": {
      "id": {"value": employeeNumber, "schemeId": "employee-number", "schemeAgencyId": "BambooHR"},
      "name": {
        "formattedName": displayName, "given": firstName, "preferred": preferredName, "middle": middleName,
        "family": lastName
      },
      "legalId": {"value": ssn, "schemeId": "SSN"},
      "birthDate": $date(dateOfBirth),
      "gender": $lookup($genders, gender),
      "maritalStatus": maritalStatus,
      "communication": {
        "address": [{
          "useCode": "home", "line": address1, "extendedLines": [{"type": "address2", "value": address2}], "city": city,
          "countrySubDivisions": [{"type": "state", "value": state}], "postalCode": zipcode,
          "countryCode": $lookup($countries, country)
        }],
        "phone": [
          {"useCode": "home", "formattedNumber": homePhone}, {"useCode": "mobile", "formattedNumber": mobilePhone},
          {"useCode": "work", "formattedNumber": workPhone}
        ],
        "email": [{"useCode": "home", "address": homeEmail}, {"useCode": "work", "address": workEmail}]
      }
    },
    "employeeWorkLifeCycle": {
      "hire": {"date": $date(hireDate), "originalDate": $date(originalHireDate)},
      "termination": {"date": $date(terminationDate)}
    },
    "deployment": [{
      "job": {"title": jobTitle},
      "position": {"positionScheduleType": $lookup($schedules, employmentHistoryStatus)},
      "organization": {"name": department, "responsibilityCode": "Department"},
      "wageHourLawCoverageIndicator": exempt = "Non-exempt",
      "workLocation": {"name": location}
    }]
  }
)`

const employee = `(
  $schedules := {"FullTime": "Full-Time", "PartTime": "Part-Time"};
  $countries := {"US": "United States", "CA": "Canada", "MX": "Mexico"};
  $c := person.communication;
  $home := $c.address[useCode="home"];
  {
    "id": documentId.value, "employeeNumber": person.id.value, "displayName": person.name.formattedName,
    "firstName": person.name.given, "preferredName": person.name.preferred, "middleName": person.name.middle,
    "lastName": person.name.family, "ssn": person.legalId.value, "dateOfBirth": person.birthDate,
    "gender": person.gender, "maritalStatus": person.maritalStatus, "address1": $home.line,
    "address2": $home.extendedLines[type="address2"].value, "city": $home.city,
    "state": $home.countrySubDivisions[type="state"].value, "zipcode": $home.postalCode,
    "country": $lookup($countries, $home.countryCode),
    "homePhone": $c.phone[useCode="home"].formattedNumber, "mobilePhone": $c.phone[useCode="mobile"].formattedNumber,
    "workPhone": $c.phone[useCode="work"].formattedNumber, "homeEmail": $c.email[useCode="home"].address,
    "workEmail": $c.email[useCode="work"].address, "hireDate": employeeWorkLifeCycle.hire.date,
    "originalHireDate": employeeWorkLifeCycle.hire.originalDate,
    "terminationDate": employeeWorkLifeCycle.termination.date, "jobTitle": deployment[0].job.title,
    "employmentHistoryStatus": $lookup($schedules, deployment[0].position.positionScheduleType),
    "department": deployment[0].organization.name,
    "exempt": deployment[0].wageHourLawCoverageIndicator ? "Non-exempt" : "Exempt",
    "location": deployment[0].workLocation.name
  }
)`

const [forth, back] = [jsonata(census), jsonata(employee)]

/** The Census of an employee. */
export async function censusByExpression(one: unknown): Promise<unknown> {
  return await forth.evaluate(one)
}

/** The employee of a Census. */
export async function employeeByExpression(one: unknown): Promise<unknown> {
  return await back.evaluate(one)
}
