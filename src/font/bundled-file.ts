// Where a bundled face lies on this computer: inside an npm package that was installed with the program.
import type { Host } from '../host/host.ts'
import type { BundledFace } from './font-roles.ts'
import type { FaceFile } from './open-face.ts'

export async function bundledFile(face: BundledFace, host: Host): Promise<FaceFile> {
  const { name, family, licence } = face
  const path = host.resolvePackageFile(face.file)
  const info = await host.fileInfo(path)
  return { name, family, licence, path, size: info?.size ?? 0, source: 'bundled' }
}
