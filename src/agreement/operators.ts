// The numbers by which pdf.js names operators, and the ways to paint a path. Written down because its own table comes
// only with all of pdf.js; a test holds both together.

export const OPERATOR = {
  setLineWidth: 2,
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  constructPath: 91,
} as const

const { stroke, closeStroke, fill, eoFill } = OPERATOR
const { fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = OPERATOR
const both = [fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]

export const PAINT = {
  stroke: new Set<number>([stroke, closeStroke, ...both]),
  fill: new Set<number>([fill, eoFill, ...both]),
}
