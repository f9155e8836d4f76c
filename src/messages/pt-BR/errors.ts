import type { Messages } from '../keys.js'
import { raising } from '../phrasing.js'

const capital = raising('este app')
const askApp = ({ app }: { app: string }) =>
  `Só ${app} pode resolver isso. Envie os detalhes abaixo para o suporte.`
const another = () => 'Escolha outro método.'
const moment = () => 'Espere um momento e tente de novo.'
const checkConnection = () => 'Verifique a conexão e tente de novo.'

/** What people read about each error, in Brazilian Portuguese. No "de" or "em" stands before the app: it would melt into "este". */
export const errorsPtBR: Messages['errors'] = {
  CANCELLED: {
    happened: () => 'O backup foi cancelado antes de qualquer mudança.',
    next: () => 'Você pode começar de novo quando quiser.',
  },
  BUSY: {
    happened: () => 'Outra aba, ou uma etapa que ainda não respondeu, está usando esta carteira.',
    next: () =>
      'Espere terminar, ou feche a outra aba e tente de novo. Se nada avançar, recarregue esta página.',
  },
  WALLET_NOT_READY: {
    happened: () => 'A carteira não respondeu a tempo.',
    next: () => 'Verifique a conexão e tente de novo. Se continuar assim, recarregue a página.',
  },
  WALLET_MISSING: {
    happened: () => 'Ainda não há uma carteira neste dispositivo.',
    next: () => 'Primeiro crie uma carteira e tente de novo.',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'Não dá para fazer backup da carteira a partir daqui.',
    next: () => 'Primeiro recupere-a de um backup, ou use o dispositivo em que ela está.',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) => `O método “${method}” não pode ser usado aqui para um backup.`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `Ainda não está definido onde ${app} guarda os backups.`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `${capital(app)} encerrou sua sessão.`,
    next: () => 'Entre novamente e tente de novo.',
  },
  NETWORK: { happened: ({ app }) => `A conexão com ${app} caiu.` },
  TIMEOUT: {
    happened: ({ app }) => `${capital(app)} não respondeu a tempo.`,
    next: checkConnection,
  },
  RATE_LIMITED: {
    happened: () => 'Houve tentativas demais em pouco tempo.',
    next: () => 'Espere um minuto e tente de novo.',
  },
  PASSWORD_REJECTED: {
    happened: () => 'Esta senha é fraca demais para proteger o backup.',
    next: () => 'Escolha outra.',
  },
  PASSKEY_CANCELLED: {
    happened: () => 'O pedido da chave de acesso foi fechado sem resposta.',
  },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'Este navegador ou dispositivo não consegue usar chaves de acesso aqui.',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'Este dispositivo já tem uma chave de acesso para esta conta.',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'A chave de acesso pertence a outro endereço, não ao desta página.',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `O navegador bloqueou a janela “${method}”.`,
    next: () => 'Permita pop-ups nesta página e tente de novo.',
  },
  GOOGLE_CANCELLED: { happened: () => 'A janela do Google foi fechada sem resposta.' },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'Não foi possível entrar no Google.',
    next: () => 'Tente de novo e escolha sua conta.',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () => 'O Google não recebeu permissão para guardar a chave do backup no seu Drive.',
    next: () => 'Tente de novo e marque a caixa do Google Drive.',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'Seu Google Drive está cheio.',
    next: () => 'Libere espaço nele e tente de novo.',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'O Google não permite entrar por dentro deste app.',
    next: () => 'Abra esta página no seu navegador ou escolha outro método.',
  },
  OPERATION_IN_PROGRESS: {
    happened: () => 'Outra operação está em andamento nesta carteira, talvez em outro dispositivo.',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `O servidor usado por ${app} não respondeu.`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'Não foi possível criar o backup.' },
  ENCRYPT_FAILED: { happened: () => 'Não foi possível proteger o backup.' },
  STORE_REFUSED: {
    happened: ({ app }) => `${capital(app)} não aceitou o backup.`,
    next: () => 'Tente de novo: será criado um novo backup.',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) => `${capital(app)} não respondeu. O backup pode ter sido salvo, ou não.`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) =>
      `O servidor onde ${app} guarda os backups não está configurado corretamente.`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'O backup foi criado, mas a chegada dele ainda não foi confirmada.',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () => 'Este navegador não deixa a página se lembrar de um backup incompleto.',
    next: () => 'Saia da navegação anônima ou libere espaço e tente de novo.',
  },
  SHARE_MISSING: {
    happened: ({ app }) =>
      `${capital(app)} não tem nenhum backup salvo desta carteira com este método.`,
    next: ({ app }) => `Tente outro método ou fale com ${app}.`,
  },
  DECRYPT_FAILED: {
    happened: () => 'O backup não abriu: ele foi feito com outra chave ou outra senha.',
    next: () => 'Tente de novo com a conta ou a chave de acesso com que você criou o backup.',
  },
  RECOVER_FAILED: { happened: () => 'Não foi possível abrir a carteira com este backup.' },
  UNEXPECTED: {
    happened: () => 'Aconteceu algo que não é conhecido aqui.',
    next: ({ app }) =>
      `Tente de novo. Se acontecer outra vez, envie os detalhes abaixo para ${app}.`,
  },
}
