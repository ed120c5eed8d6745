// A day as official papers write it: Arabic digits, full year, no leading zeros (GB/T 9704-2012 7.3.5.4).

/** `2024-08-06` → `2024年8月6日`; what follows the day stays, what is no day stays as it is. */
export function printDate(date: string): string {
  return date.replace(
    /^(\d{4})-(\d{2})-(\d{2})\s*/u,
    (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  )
}

/** Room for a pen: four digits of the year need four characters, a month or a day two. */
export const BLANK_DATE = '　　　　年　　月　　日'
