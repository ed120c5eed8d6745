// A fontconfig file that shows our exported faces for the official names. It names its own folder and no other, so a
// program started with FONTCONFIG_FILE sees the same fonts everywhere; in ~/.config/fontconfig/conf.d it adds to the rest.

export interface NamedFamily {
  /** The exported face's family. */
  readonly family: string
  /** Names in papers that it is to be shown for. */
  readonly names: readonly string[]
  /** Has characters that others lack. */
  readonly fallback: boolean
}

export function fontsConf(families: readonly NamedFamily[]): string {
  const fallbacks = families.filter(({ fallback }) => fallback).map(({ family }) => family)
  const matches = families.flatMap(({ family, names }) =>
    [...new Set(names)].map(name => matchElement(name, [...new Set([family, ...fallbacks])])),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${matches.join('\n')}
</fontconfig>
`
}

function matchElement(name: string, families: readonly string[]): string {
  return `  <match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="same">
${families.map(family => `      <string>${family}</string>`).join('\n')}
    </edit>
  </match>`
}
