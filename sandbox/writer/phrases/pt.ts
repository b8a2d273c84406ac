import type { Phrases } from './phrases';

export const pt: Phrases = {
  hello: (first) => `Olá ${first},`,
  openers: ['Obrigada pela resposta.', 'Obrigada pela mensagem e pelos pormenores.', 'Que bom ter notícias suas.'],
  twoTimes: [
    (a, b, zone) => `Dava-lhe jeito ${a} ou ${b} (${zone})? Bastam vinte minutos.`,
    (a, b, zone) => `Posso ${a} ou ${b}, ${zone}; vinte minutos chegam.`,
    (a, b, zone) => `Que tal ${a}, ou então ${b} (${zone})?`,
  ],
  oneTime: (a, zone) => `Dava-lhe jeito ${a} (${zone})? Bastam vinte minutos.`,
  elseLink: [
    (link) => `Se não der, escolha aqui a hora que preferir: ${link}`,
    (link) => `Qualquer outra hora está aqui: ${link}`,
  ],
  linkOnly: (link) => `Quando quiser ver em conjunto, pode escolher aqui a hora que lhe convém: ${link}`,
  nothingFree: 'Lamento, não tenho nada livre na altura que pediu.',
  comeBack: (day) => `A minha agenda ainda não está aberta até lá; volto ao contacto no dia ${day} com horas.`,
  noTimes: 'Diga-me o que o ajudaria a seguir e eu trato disso.',
  ring: (number) =>
    `Com todo o gosto falamos em vez de escrever. Telefono${number ? ` para o ${number}` : ''} e serei breve.`,
  ownCalendar: 'Obrigada pelo link da sua agenda. Escolho lá uma hora e o convite chega-lhe de lá.',
  later: 'Entendido, até lá não incomodo e escrevo nessa altura, não antes.',
  mustCheck: 'Quanto ao resto prefiro confirmar a adivinhar, e escrevo-lhe com a resposta.',
  more: [
    'A Fernhill pega nas paragens que já têm e põe-nas na melhor ordem por carrinha e motorista.',
    'Se me enviar antes um dia normal de paragens, planeamo-lo em direto.',
  ],
  close: ['Cumprimentos,', 'Com os melhores cumprimentos,', 'Obrigada e até breve,'],
  topics: {
    price: 'O plano Team custa {team} por viatura e por mês, faturado mensalmente e sem custo de instalação.',
    discount: 'Não há desconto de volume; quem paga um ano adiantado tem dois meses grátis.',
    contract: 'O contrato é mensal e pode terminar no fim de qualquer mês.',
    pilot: 'Podem experimentar primeiro, 14 dias, com até 10 viaturas e as vossas paragens reais.',
    spreadsheet: 'O Excel ou CSV entra tal como está, sem modelo.',
    onboarding: 'A maioria das frotas planeia o primeiro dia real em dois dias úteis.',
    hardware: 'Não é preciso comprar nada, basta um telefone com Android 10 ou iOS 16.',
    offline: 'A aplicação do motorista funciona sem rede.',
    security: 'Somos certificados ISO 27001 e testados todos os anos por uma empresa externa.',
    residency: 'Todos os dados ficam na UE: em Frankfurt, com cópia em Dublin.',
    gdpr: 'O acordo de tratamento de dados está pronto a assinar.',
    integrations:
      'Há ligações prontas para Shopify, WooCommerce, SAP Business One, Business Central e Odoo; o resto vai pela API.',
    api: 'A API REST com webhooks está incluída no plano Team.',
    messages:
      'Os vossos clientes recebem de manhã uma janela de duas horas e um link em direto quando a carrinha se aproxima.',
    replanning: 'As rotas podem ser replaneadas durante o dia e os motoristas veem-no logo.',
    constraints: 'O planeamento respeita janelas horárias, tamanho e peso, turnos, pausas e cargas de frio.',
    support: 'O suporte responde por telefone e chat nos dias úteis, também em português.',
    languages: 'A aplicação existe em português, no escritório e para o motorista.',
    references: 'Depois de uma primeira conversa posso marcar uma chamada com uma frota parecida.',
  },
  moment: ({ weekday, day, month, time }) => `${weekday}, ${day} de ${month}, às ${time}`,
  zone: (city, both) => `${both ? 'ambas ' : ''}hora de ${city}`,
  cities: {
    Lisbon: 'Lisboa',
    London: 'Londres',
    Berlin: 'Berlim',
    Madrid: 'Madrid',
    Rome: 'Roma',
    Brussels: 'Bruxelas',
  },
};
