import type { Messages } from 'portal-backup-kit'
import { StoryLink } from '../Page.js'
import type { ComponentGuide, MessageKey } from './ComponentGuide.js'

interface WordTableProps {
  readonly guide: ComponentGuide
  /** Of the language that the toolbar asks for. */
  readonly messages: Messages
}

/** The words of a part, by the keys under which they can be replaced. */
export function WordTable({ guide: { words }, messages }: WordTableProps) {
  return (
    <>
      <dl className="guide-rows">
        {words.keys.map((key) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd lang={messages.language} dir={messages.direction}>
              {wordsOf(messages, key)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="page-note">
        {words.groups.length > 0 && (
          <>
            More of its words are in{' '}
            {words.groups.map((group, index) => (
              <span key={group}>
                {index > 0 && (index === words.groups.length - 1 ? ' and ' : ', ')}
                <code>{group}</code>
              </span>
            ))}
            .{' '}
          </>
        )}
        Any of them can be replaced: see <StoryLink to="foundations-words--words">Words</StoryLink>.
      </p>
    </>
  )
}

/** A message with the names of its blanks in their places. */
function wordsOf(messages: Messages, key: MessageKey): string {
  const [group = '', name = ''] = key.split('.')
  const message: unknown = Reflect.get(Reflect.get(messages, group), name)
  return String(typeof message === 'function' ? message(blanks) : message)
}

const blanks = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
