import {kinds} from '../src/formats/kinds.ts'
import type {Stock} from '../src/run.ts'
import {english, profileOf, swedish, termbase} from './small.ts'

/** What a run chooses from, with the small dictionary in place of the real ones. */
export const stock: Stock = {
  library: {
    dictionaries: [english, swedish],
    termbase,
    profiles: ['journalist', 'legal', 'ngo'].map(profileOf)
  },
  formats: kinds
}
