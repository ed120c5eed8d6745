// The elements directly inside an element, without the white space between them.

import type { ElementNode } from '../document/tree.ts'
import type { ElementName } from '../document/vocabulary.ts'

export function childElements(element: ElementNode, name?: ElementName): readonly ElementNode[] {
  return element.children.filter(
    child => child.kind === 'element' && (name === undefined || child.name === name),
  ) as readonly ElementNode[]
}
