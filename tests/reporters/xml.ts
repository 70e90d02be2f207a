import {expect} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import {readText} from '../sources.ts'

/** Expects what libxml2 takes for well-formed and right by a schema in `fixtures/schemas`. */
export async function expectXml(contents: string, schema: string): Promise<void> {
  const {errors} = await validateXML({
    xml: {fileName: 'report.xml', contents},
    schema: readText(`fixtures/schemas/${schema}`)
  })
  expect(errors.map(each => each.message)).toEqual([])
}
