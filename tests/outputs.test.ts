import {describe, expect, it} from 'vitest'
import {outputsOf, withJobSummary} from '../src/outputs.ts'

describe('--format', () => {
  it.each([
    {format: 'text', is: [{format: 'text'}]},
    {format: 'text', output: 'a', is: [{format: 'text', file: 'a'}]},
    {format: 'sarif=a/b.sarif', is: [{format: 'sarif', file: 'a/b.sarif'}]},
    {format: 'text, json=a=b.json', is: [{format: 'text'}, {format: 'json', file: 'a=b.json'}]},
    {
      format: 'json=a.json,text',
      output: 'b',
      is: [
        {format: 'json', file: 'a.json'},
        {format: 'text', file: 'b'}
      ]
    }
  ])('$format with -o $output', ({format, output, is}) => {
    expect(outputsOf({format, ...(output ? {output} : {})})).toEqual(is)
  })

  it.each([
    {format: 'text,json', says: 'as in `json=report.json`.'},
    {format: 'text=', says: 'Name the file after `text=`'},
    {format: 'json=a', output: 'b', says: 'leave out `--output`'},
    {format: 'json=a,text=a', says: 'Two reports go to `a`'},
    {format: 'json=a,text=./a', says: 'Two reports go to `./a`'},
    {format: 'json=a,text', output: 'a', says: 'Two reports go to `a`'}
  ])('$format with -o $output is wrong, which one sentence says', ({format, output, says}) => {
    expect(() => outputsOf({format, ...(output ? {output} : {})})).toThrow(says)
  })
})

describe('the job summary', () => {
  const github = [{format: 'github'}]

  it('is there on GitHub', () => {
    expect(withJobSummary(github, {GITHUB_STEP_SUMMARY: 'page'})).toEqual([
      {format: 'github'},
      {format: 'markdown', file: 'page', isAdded: true}
    ])
  })

  it('is not elsewhere', () => {
    expect(withJobSummary(github, {})).toEqual(github)
    expect(withJobSummary([{format: 'text'}], {GITHUB_STEP_SUMMARY: 'page'})).toHaveLength(1)
  })
})
