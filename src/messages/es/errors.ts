import type { Messages } from '../keys.js'
import { raising } from '../phrasing.js'

const capital = raising('esta app')
const askApp = ({ app }: { app: string }) =>
  `Solo ${app} puede resolverlo. Envía los detalles de abajo al equipo de soporte.`
const another = () => 'Elige otro método.'
const moment = () => 'Espera un momento y vuelve a intentarlo.'
const checkConnection = () => 'Revisa la conexión y vuelve a intentarlo.'

/** What people read about each error, in Spanish. */
export const errorsEs: Messages['errors'] = {
  CANCELLED: {
    happened: () => 'El respaldo se canceló antes de que algo cambiara.',
    next: () => 'Puedes empezar de nuevo cuando quieras.',
  },
  BUSY: {
    happened: () =>
      'Otra pestaña, o un paso que todavía no responde, está trabajando con esta billetera.',
    next: () =>
      'Espera a que termine, o cierra la otra pestaña y vuelve a intentarlo. Si nada avanza, recarga esta página.',
  },
  WALLET_NOT_READY: {
    happened: () => 'La billetera no respondió a tiempo.',
    next: () =>
      'Revisa la conexión y vuelve a intentarlo. Si sigue igual, vuelve a cargar la página.',
  },
  WALLET_MISSING: {
    happened: () => 'Todavía no hay una billetera en este dispositivo.',
    next: () => 'Primero crea una billetera y vuelve a intentarlo.',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'La billetera no se puede respaldar desde aquí.',
    next: () => 'Primero recupérala con un respaldo, o usa el dispositivo que la tiene.',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) => `El método “${method}” no sirve aquí para hacer un respaldo.`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `Todavía no está definido dónde guarda ${app} los respaldos.`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `Tu sesión en ${app} se cerró.`,
    next: () => 'Inicia sesión y vuelve a intentarlo.',
  },
  NETWORK: { happened: ({ app }) => `Se perdió la conexión con ${app}.` },
  TIMEOUT: {
    happened: ({ app }) => `${capital(app)} no respondió a tiempo.`,
    next: checkConnection,
  },
  RATE_LIMITED: {
    happened: () => 'Hubo demasiados intentos en poco tiempo.',
    next: () => 'Espera un minuto y vuelve a intentarlo.',
  },
  PASSWORD_REJECTED: {
    happened: () => 'Esta contraseña es demasiado débil para proteger el respaldo.',
    next: () => 'Elige otra.',
  },
  PASSKEY_CANCELLED: {
    happened: () => 'La solicitud de la llave de acceso se cerró sin respuesta.',
  },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'Este navegador o este dispositivo no puede usar llaves de acceso aquí.',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'Este dispositivo ya tiene una llave de acceso para esta cuenta.',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'La llave de acceso es de una dirección web distinta a la de esta página.',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `El navegador bloqueó la ventana “${method}”.`,
    next: () => 'Permite las ventanas emergentes en esta página y vuelve a intentarlo.',
  },
  GOOGLE_CANCELLED: { happened: () => 'La ventana de Google se cerró sin respuesta.' },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'No se pudo iniciar sesión en Google.',
    next: () => 'Vuelve a intentarlo y elige tu cuenta.',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () => 'Google no recibió permiso para guardar la clave del respaldo en tu Drive.',
    next: () => 'Vuelve a intentarlo y marca la casilla de Google Drive.',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'Tu Google Drive está lleno.',
    next: () => 'Libera espacio ahí y vuelve a intentarlo.',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'Google no permite iniciar sesión dentro de esta app.',
    next: () => 'Abre esta página en tu navegador o elige otro método.',
  },
  OPERATION_IN_PROGRESS: {
    happened: () => 'Hay otra operación en curso con esta billetera, quizá en otro dispositivo.',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `El servidor de ${app} no respondió.`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'No se pudo crear el respaldo.' },
  ENCRYPT_FAILED: { happened: () => 'No se pudo proteger el respaldo.' },
  STORE_REFUSED: {
    happened: ({ app }) => `${capital(app)} no aceptó el respaldo.`,
    next: () => 'Vuelve a intentarlo: se creará un respaldo nuevo.',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) =>
      `${capital(app)} no respondió. Puede que el respaldo esté guardado, o puede que no.`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) =>
      `El servidor donde ${app} guarda los respaldos no está bien configurado.`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'El respaldo está creado, pero todavía no se confirma que llegó.',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () => 'Este navegador no deja que la página recuerde un respaldo que quedó a medias.',
    next: () => 'Sal de la navegación privada o libera espacio y vuelve a intentarlo.',
  },
  SHARE_MISSING: {
    happened: ({ app }) =>
      `${capital(app)} no tiene ningún respaldo guardado de esta billetera con este método.`,
    next: ({ app }) => `Prueba con otro método o contacta a ${app}.`,
  },
  DECRYPT_FAILED: {
    happened: () => 'El respaldo no se abrió: se hizo con otra clave u otra contraseña.',
    next: () =>
      'Vuelve a intentarlo con la cuenta o la llave de acceso con la que creaste el respaldo.',
  },
  RECOVER_FAILED: { happened: () => 'No se pudo abrir la billetera con este respaldo.' },
  UNEXPECTED: {
    happened: () => 'Pasó algo que aquí no se reconoce.',
    next: ({ app }) =>
      `Vuelve a intentarlo. Si pasa otra vez, envía los detalles de abajo a ${app}.`,
  },
}
