import type {ReporterModule} from '../reporter.ts'

/** All reporters by name, each loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<ReporterModule>>> = {
  checkstyle: () => import('./checkstyle.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  html: () => import('./html.ts'),
  json: () => import('./json.ts'),
  junit: () => import('./junit.ts'),
  markdown: () => import('./markdown.ts'),
  rdjson: () => import('./rdjson.ts'),
  sarif: () => import('./sarif.ts'),
  text: () => import('./text.ts'),
  unix: () => import('./unix.ts')
}
