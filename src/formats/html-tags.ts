import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import type {Span} from '../document.ts'

/** The span is of the value, without its quotation marks. */
export interface Attribute extends Span {
  readonly name: string
}

/** A piece of HTML; names are in lower case. */
export type Piece = Span &
  (
    | {readonly type: 'text'}
    | {readonly type: 'open'; readonly name: string; readonly attributes: readonly Attribute[]}
    | {readonly type: 'close'; readonly name: string}
    | {readonly type: 'comment'; readonly value: string}
  )

type Add = (piece: Piece) => void

/** Cuts HTML into tags, comments and text; references in it are not decoded. */
export function readPieces(html: string): Piece[] {
  const pieces: Piece[] = []
  const add: Add = piece => pieces.push(piece)
  const callbacks = {...ignored, ...contentCallbacks(html, add), ...openCallbacks(html, add)}
  const tokenizer = new Tokenizer({decodeEntities: false}, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  return pieces
}

const nothing = (): void => {}

const ignored: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing
}

function contentCallbacks(html: string, add: Add): Partial<TokenizerCallbacks> {
  return {
    ontext: (start, end) => add({type: 'text', start, end}),
    onclosetag: (start, end) => {
      const name = html.slice(start, end).toLowerCase()
      add({type: 'close', name, start: start - 2, end: html.indexOf('>', end) + 1 || html.length})
    },
    oncomment: (start, end, marks) => {
      // Declarations and processing instructions are reported as comments too.
      if (html.slice(start - 4, start) !== '<!--') return
      const span = {start: start - 4, end: Math.min(end + 1, html.length)}
      add({type: 'comment', value: html.slice(start, end - marks), ...span})
    }
  }
}

function openCallbacks(html: string, add: Add): Partial<TokenizerCallbacks> {
  let name = ''
  let start = 0
  let attribute = ''
  let attributes: Attribute[] = []
  const close = (end: number) => add({type: 'open', name, start, end: end + 1, attributes})
  return {
    onopentagname: (from, to) => {
      name = html.slice(from, to).toLowerCase()
      start = from - 1
      attributes = []
    },
    onattribname: (from, to) => {
      attribute = html.slice(from, to).toLowerCase()
    },
    onattribdata: (from, to) => attributes.push({name: attribute, start: from, end: to}),
    onopentagend: close,
    onselfclosingtag: close
  }
}
