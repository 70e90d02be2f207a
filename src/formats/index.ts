import type {Format} from '../document.ts'
import {markdown} from './markdown.ts'
import {text} from './text.ts'

export const formats: readonly Format[] = [markdown, text]
