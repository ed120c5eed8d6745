// A clerk at LibreOffice: opens a DOCX, finds a word, types another in its place, saves as DOCX. A macro in a profile
// of its own does it, so nothing but LibreOffice has to be installed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PaperFile } from '../../src/host/word-processor.ts'

export interface Edit {
  readonly source: string
  readonly target: string
  /** The first place where it stands is changed. */
  readonly word: string
  readonly other: string
}

/** In a new folder for its profile and the `fonts` it has: it saves frames as high as its own layout makes them. */
export function editInLibreOffice(
  soffice: string,
  folder: string,
  fonts: readonly PaperFile[],
  edits: readonly Edit[],
): void {
  const profile = join(folder, 'profile')
  const fontFolder = join(folder, 'fonts')
  mkdirSync(fontFolder, { recursive: true })
  for (const { name, bytes } of fonts) writeFileSync(join(fontFolder, name), bytes)
  const env = { ...process.env, FONTCONFIG_FILE: join(fontFolder, 'fonts.conf') }
  const ask = (...args: readonly string[]) =>
    execFileSync(soffice, [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...args], {
      env,
      stdio: 'pipe',
      timeout: 120_000,
    })
  // The first start makes the profile, over whatever is there.
  ask('--terminate_after_init')
  const library = join(profile, 'user/basic/Standard')
  mkdirSync(library, { recursive: true })
  writeFileSync(join(library, 'Clerk.xba'), MACRO)
  writeFileSync(join(library, 'script.xlb'), LIBRARY)
  for (const { source, target, word, other } of edits) {
    const texts = [source, target, word, other].map(text => `"${text}"`).join(',')
    ask(`macro:///Standard.Clerk.Replace(${texts})`)
  }
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Clerk"/>
</library:library>
`

const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Clerk" script:language="StarBasic">
Sub Replace(source As String, target As String, word As String, other As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  search = document.createSearchDescriptor()
  search.SearchString = word
  search.SearchCaseSensitive = True
  place = document.findFirst(search)
  place.String = other
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), format())
  document.close(True)
End Sub
</script:module>
`
