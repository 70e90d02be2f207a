import type {Context} from '../context.ts'
import type {ContextName} from '../severity.ts'
import {amendment} from './amendment.ts'
import {directive} from './directive.ts'
import {insertion} from './insertion.ts'
import {mention} from './mention.ts'
import {officialName} from './official-name.ts'
import {quotation} from './quotation.ts'

/** In the order in which they are asked; the first that holds decides. */
export const contexts: readonly (readonly [ContextName, Context])[] = [
  ['official-name', officialName],
  ['directive', directive],
  ['amendment', amendment],
  ['narrator', insertion],
  ['mention', mention],
  ['quotation', quotation]
]
