// The lexical forms of HL7 v2's primitive types, chapter 2A
// (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144).

const number = /^[+-]?\d{1,50}(?:\.\d{0,50})?$|^[+-]?\.\d{1,50}$/
const moment = /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.\d{1,9})?)?)?)?)?)?(?:[+-]\d{4})?$/
const time = /^(\d\d)(?:(\d\d)(?:(\d\d)(?:\.\d{1,9})?)?)?(?:[+-]\d{4})?$/
const sequence = /^\d{1,10}$/

/** What is wrong with the form of a value of a primitive type; undefined for what is right, and for texts and codes. */
export function wrongForm(type: string, text: string): string | undefined {
  switch (type) {
    case 'NM':
      return number.test(text) ? undefined : 'This is no number (NM): digits, with a point where there are decimals.'
    case 'SI':
      return sequence.test(text) ? undefined : 'This is no sequence number (SI): digits alone.'
    case 'DT':
    case 'DTM':
      return isMoment(text)
        ? undefined
        : `This is no date${type === 'DT' ? '' : ' or time'} (${type}): YYYYMMDD${type === 'DT' ? '' : 'HHMMSS+ZZZZ, as far as it is known'}.`
    case 'TM':
      return isTime(text) ? undefined : 'This is no time (TM): HHMMSS, as far as it is known.'
    default:
      return undefined
  }
}

function isMoment(text: string): boolean {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = moment.exec(text) ?? []
  if (year === undefined) return false
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const isDay = month >= '01' && month <= '12' && day >= '01' && Number(day) <= days
  return isDay && hour < '24' && minute < '60' && second < '60'
}

function isTime(text: string): boolean {
  const [, hour, minute = '00', second = '00'] = time.exec(text) ?? []
  return hour !== undefined && hour < '24' && minute < '60' && second < '60'
}
