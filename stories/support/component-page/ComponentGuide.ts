import type { Messages } from 'portal-backup-kit'

/** What the page of a part says beside what it draws and what it reads from the source. */
export interface ComponentGuide {
  /** The name of the export. */
  readonly name: string
  /** What it is for, in a sentence or two. */
  readonly purpose: string
  readonly use: readonly string[]
  readonly instead: readonly Alternative[]
  /** Which of the four ways to wear the flow this part is. */
  readonly shape: 'button' | 'part' | 'hook'
  /** The hook and the function for the same without this part. */
  readonly without: { readonly hook: string; readonly core: string }
  /** The first part of the first drawing is the part as a whole. */
  readonly anatomy: readonly [AnatomyDrawing, ...AnatomyDrawing[]]
  /** The classes that have no number in a drawing, by name: small things, and those of other states. */
  readonly alsoMadeOf: Readonly<Record<string, string>>
  /** Attributes that its classes have elsewhere and never here, as in a selector: no rule for them counts. */
  readonly never?: readonly string[]
  readonly states: readonly StateOfPart[]
  readonly words: {
    readonly keys: readonly MessageKey[]
    /** Where the rest of its words are. */
    readonly groups: readonly (keyof Messages)[]
  }
  /** Empty where there is nothing to reach. */
  readonly keyboard: readonly Row[]
  readonly announced: readonly Row[]
}

/** What to take when this part is not the one. */
export interface Alternative {
  readonly when: string
  /** The name of the part to take then. */
  readonly take: string
}

/** A drawing of a part over one of its stories. */
export interface AnatomyDrawing {
  /** What is drawn, where a part has several drawings. */
  readonly title?: string
  readonly parts: readonly AnatomyPart[]
}

/** A numbered part of a drawing. */
export interface AnatomyPart {
  readonly name: string
  readonly what: string
  /** Its class, after `pbk-`. */
  readonly className: string
  /** Finds it, where the class alone finds something else first. */
  readonly selector?: string
  /** The side on which its number stands. */
  readonly side: Side
  /** Where along that side of it the line ends, 0 to 1. @default 0.5 */
  readonly along?: number
}

/** A side of a drawing, as the text runs. */
export type Side = 'start' | 'end' | 'top' | 'bottom'

/** A state of a part, and where it can be seen. */
export interface StateOfPart {
  /** As it stands in the page: `data-status="working"`. */
  readonly attribute: string
  readonly look: string
  /** The last part of the address of a story of this part. */
  readonly story: string
}

/** What is said of one thing, beside it. */
export type Row = readonly [what: string, meaning: string]

type TextKey<Group> = {
  [Key in keyof Group & string]: Group[Key] extends string | ((params: never) => string)
    ? Key
    : never
}[keyof Group & string]

/** The key of a message: `button.backUp`. */
export type MessageKey = {
  [Group in keyof Messages]: Messages[Group] extends string
    ? never
    : `${Group}.${TextKey<Messages[Group]>}`
}[keyof Messages]

/** The guide of a part, where its stories have one. */
export function guideOf(parameters: object): ComponentGuide | null {
  return 'guide' in parameters ? (parameters.guide as ComponentGuide) : null
}

/** Every class that a part can show, by the name that people know it by. */
export function namesOf({ anatomy, alsoMadeOf }: ComponentGuide): ReadonlyMap<string, string> {
  const parts = anatomy.flatMap((drawing) => drawing.parts)
  const drawn = parts.map(({ className, name }) => [className, name] as const)
  // Of two parts with one class the first gives it its name.
  return new Map([...Object.entries(alsoMadeOf), ...drawn.reverse()])
}
