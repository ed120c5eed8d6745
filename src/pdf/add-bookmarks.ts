// The outline in the viewer's side pane: every bookmark opens its page at the line it names.
import type { Bookmark, Layout } from '../layout/layout.ts'

/** A node of pdfkit's outline; its types leave out the dictionary. */
interface OutlineNode {
  readonly dictionary: { readonly data: Record<string, unknown> }
  readonly children: readonly OutlineNode[]
  addItem(title: string, options: object): OutlineNode
}

export function addBookmarks(pdf: PDFKit.PDFDocument, layout: Layout): void {
  const root = pdf.outline as unknown as OutlineNode
  const open: { readonly level: number; readonly node: OutlineNode }[] = []
  for (const bookmark of layout.bookmarks) {
    while ((open.at(-1)?.level ?? -1) >= bookmark.level) open.pop()
    const parent = open.at(-1)?.node ?? root
    open.push({
      level: bookmark.level,
      node: parent.addItem(bookmark.title, destination(bookmark, layout)),
    })
  }
  countOpen(root)
}

function destination({ page, y }: Bookmark, { pages }: Layout): object {
  // pdfkit measures `left` from the right edge.
  return { fit: false, pageNumber: page - 1, left: pages[page - 1]?.width, top: y, zoom: 0 }
}

/** Count is the number of descendants in sight, which pdfkit gets wrong below the first level. */
function countOpen({ dictionary, children }: OutlineNode): number {
  const count = children.reduce((sum, child) => sum + 1 + countOpen(child), 0)
  if (count > 0) dictionary.data.Count = count
  return count
}
