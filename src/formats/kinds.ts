import type {Format} from '../document.ts'

/** What tells a file's format, and the format itself, which is loaded when a file may have something in it. */
export interface Kind extends Pick<Format, 'name' | 'extensions'> {
  load(): Promise<Format>
}

export const kinds: readonly Kind[] = [
  {
    name: 'markdown',
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    load: async () => (await import('./markdown.ts')).markdown
  },
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    load: async () => (await import('./text.ts')).text
  }
]
