import type { LanguageCases } from './auto-reply-case';

export const portuguese: LanguageCases = {
  yes: [
    [
      'Resposta automática: Menos viagens vazias',
      'Estou ausente até segunda-feira, 11 de maio.',
      'vacation',
      '2026-05-11',
    ],
    [
      'RE: Menos viagens vazias',
      'Obrigado pelo seu e-mail. Encontro-me de férias e regresso no dia 18 de maio. Em caso de urgência, contacte Paulo Reis: paulo@ventonorte.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Ausência temporária: Menos viagens', 'Não estou no escritório. Responderei assim que voltar.', 'vacation'],
    [
      'Re: Menos viagens vazias',
      'Estou em licença maternidade. Por favor, envie sua mensagem para paulo@ventonorte.example.',
      'vacation',
    ],
    [
      'Re: Menos viagens vazias',
      'Estarei em viagem de 4 a 8 de maio, com acesso limitado ao e-mail.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Menos viagens vazias',
      'O nosso escritório está encerrado até 6 de maio. Responderemos após a reabertura.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Recebemos a sua solicitação #5521',
      'Seu chamado foi aberto com o número 5521. Nossa equipe entrará em contato em breve.',
      'ticket',
    ],
    [
      'Re: Menos viagens vazias',
      'Recebemos a sua mensagem e responderemos o mais breve possível. Esta é uma mensagem automática, por favor não responda.',
      'ticket',
    ],
    [
      'Re: Menos viagens vazias',
      'Esta caixa de correio já não é monitorizada. Escreva para info@ventonorte.example.',
      'unmonitored',
    ],
    [
      'Re: Menos viagens vazias',
      'Informamos que Dana Okafor não faz mais parte da empresa. Para qualquer assunto, escreva para paulo@ventonorte.example. Mensagem automática.',
      'left_company',
    ],
    ['Lida: Menos viagens vazias', 'A sua mensagem foi lida em segunda-feira, 4 de maio de 2026 10:40.', 'receipt'],
    ['Aceite: Primeira conversa', '', 'calendar'],
  ],
  no: [
    ['RE: Menos viagens vazias', 'Na próxima semana estou de férias, podemos falar depois?'],
    ['RE: Resposta automática', 'Já voltei. Pode reenviar a proposta?'],
    ['RE: Menos viagens vazias', 'Estive de férias e só agora vi o seu e-mail. Temos interesse.'],
    ['RE: Menos viagens vazias', 'Na terça estou fora do escritório, mas quinta às 10h serve.'],
    ['RE: Menos viagens vazias', 'O sistema considera as férias dos motoristas?'],
    ['RE: Menos viagens vazias', 'Obrigado pela mensagem, mas já temos fornecedor.'],
    ['RE: Menos viagens vazias', 'Por favor fale com o Paulo Reis, é ele que trata da frota.'],
    ['RE: Menos viagens vazias', 'O nosso armazém está fechado aos sábados. É um problema?'],
    [
      'RE: Menos viagens vazias',
      'Recebemos a sua proposta e vamos analisá-la na segunda. Quanto custa para 40 camiões?',
    ],
    ['Ausências dos motoristas', 'Olá, é possível registar ausências no sistema?'],
    ['RE: Menos viagens vazias', 'A Dana está de licença, sou eu que a substituo. Envie-me a tabela de preços.'],
    ['RE: Menos viagens vazias', 'Estou em viagem esta semana; ligue-me na segunda e vemos isso.'],
  ],
};
