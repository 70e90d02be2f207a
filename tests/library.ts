import {formats} from '../src/formats/index.ts'
import {compileLexicon} from '../src/lexicon.ts'
import {type Library, libraryOf} from '../src/library.ts'
import {english, profileOf, swedish, termbase} from './small.ts'

/** What a run chooses from, with the small dictionary in place of the real ones. */
export const library: Library = libraryOf(
  {
    tags: ['en', 'sv'],
    profiles: ['journalist', 'legal', 'ngo'].map(profileOf),
    lexicon: (tags = ['en', 'sv'], own = {}) => {
      const chosen = [english, swedish].filter(({language}) => tags.includes(language.language))
      const extended = chosen.map(each => ({
        ...each,
        entries: [...each.entries, ...(own[each.language.language] ?? [])]
      }))
      return compileLexicon(extended, termbase)
    }
  },
  formats
)
