import {audit} from './audit.ts'
import {readFolders} from './folders.ts'
import {formats} from './formats/index.ts'
import {type Problem, sentence} from './problem.ts'

// Run by `npm run check-dictionaries`: prints every problem of the dictionaries as a sentence.
const problems: Problem[] = []
const {dictionaries, termbase, profiles} = readFolders(problem => problems.push(problem))
const profile = profiles.find(({name}) => name === 'ngo')
if (profile) {
  for (const dictionary of dictionaries)
    problems.push(...audit(dictionary, {termbase, profile, formats}))
}
for (const problem of problems) console.error(sentence(problem))
console.log(`${dictionaries.length} dictionaries, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
