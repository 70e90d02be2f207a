import type {Reporter} from '../reporter.ts'

/** All reporters by name, each loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<{report: Reporter}>>> = {
  json: () => import('./json.ts'),
  text: () => import('./text.ts')
}
