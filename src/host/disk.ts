// The file system for those who write: every step at once and in order, so that nothing else runs in between, and each
// step one that the system does whole or not at all. All throw HostError where the system says no.

export interface FileState {
  readonly kind: 'file' | 'directory' | 'other'
  /** Bytes. */
  readonly size: number
  /** When the content was last changed, in milliseconds and parts of them, by the clock of the file system. */
  readonly modified: number
  /** The same of anything about the file. */
  readonly changed: number
  /** Of the file, whatever its name: hardly another has the same, as far as a double can tell. */
  readonly identity: number
}

export interface Disk {
  /** undefined where nothing stands at that path. */
  stateOf(path: string): FileState | undefined
  /** Where it leads, all links followed; undefined where nothing stands at that path. */
  realPath(path: string): string | undefined
  /** undefined where nothing stands at that path. */
  read(path: string): Uint8Array | undefined
  /** Names in a folder, sorted by UTF-16 code unit; empty where there is no such folder. */
  list(path: string): readonly string[]
  /** With all the folders above it that are missing. */
  makeFolder(path: string): void
  /** Not whole or nothing: for temporary files. `flush` waits until it would outlast a power cut. */
  write(path: string, bytes: Uint8Array, options?: { readonly flush?: boolean }): void
  /** Made where there is none. */
  append(path: string, bytes: Uint8Array): void
  /** Gives a file a second name, EEXIST where that is taken: what then replaces it under its first leaves it alone. */
  keep(path: string, also: string): void
  /** Replaces what stands there, at one stroke. */
  rename(from: string, to: string): void
  /** A file, or nothing where there is none. */
  remove(path: string): void
  /** Says whether it is gone; one that is not empty stays. */
  removeFolder(path: string): boolean
  /** Throws where its owner made the file read-only: a rename would not mind. */
  refuseReadOnly(path: string): void
}
