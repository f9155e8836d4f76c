/** What the tests can vary, with the values that each environment variable accepts. */
const accepted = { PBK_REACT: ['18', '19'], PBK_STRICT: ['0', '1'], PBK_COMPILER: ['0', '1'] }

/**
 * @param {keyof typeof accepted} name
 * @param {string} fallback
 */
function readVariable(name, fallback) {
  const value = process.env[name] || fallback
  if (!accepted[name].includes(value)) {
    throw new Error(`${name} is ${value}, but has to be one of ${accepted[name].join(', ')}.`)
  }
  return value
}

/** The major version of React that the tests run on, from `PBK_REACT`. */
export const reactMajor = readVariable('PBK_REACT', '19')

/** Whether every root renders in StrictMode, from `PBK_STRICT`. */
export const isStrict = readVariable('PBK_STRICT', '0') === '1'

/** Whether React Compiler compiles the kit and the tests' own components, from `PBK_COMPILER`. */
export const isCompiled = readVariable('PBK_COMPILER', '0') === '1'

/** A name for folders that two variants must not share, such as caches. */
export const variantName = `react-${reactMajor}${isStrict ? '-strict' : ''}${isCompiled ? '-compiled' : ''}`

/** A package name with the major version of React behind it names an alias in package.json. */
export const reactSuffix = reactMajor === '19' ? '' : `-${reactMajor}`
export const reactSpecifier = /^(react|react-dom)(?=$|\/)/

/**
 * Replaces `react` and `react-dom` in an import specifier by the packages of the chosen version.
 *
 * @param {string} specifier
 */
export const chosenReact = (specifier) => specifier.replace(reactSpecifier, `$1${reactSuffix}`)
