// A report as one JSON object, described by schemas/report.schema.json.
import { jsonPieces } from './json-pieces.ts'
import type { Report } from './report.ts'

export function* printJson(report: Report): Iterable<string> {
  yield* jsonPieces(report, 2)
  yield '\n'
}
